package dev.stagedoor.emulator.data.s3;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import dev.stagedoor.emulator.data.WireServer;
import dev.stagedoor.emulator.data.s3.store.S3Limits;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.ResponseBytes;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.ChecksumAlgorithm;
import software.amazon.awssdk.services.s3.model.CompletedPart;
import software.amazon.awssdk.services.s3.model.Delete;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;
import software.amazon.awssdk.services.s3.model.HeadObjectResponse;
import software.amazon.awssdk.services.s3.model.ListObjectsV2Response;
import software.amazon.awssdk.services.s3.model.MetadataDirective;
import software.amazon.awssdk.services.s3.model.NoSuchBucketException;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import software.amazon.awssdk.services.s3.model.ObjectIdentifier;
import software.amazon.awssdk.services.s3.model.S3Exception;
import software.amazon.awssdk.services.s3.model.S3Object;
import software.amazon.awssdk.services.s3.model.ServerSideEncryption;
import software.amazon.awssdk.services.s3.model.Tag;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

/** What the AWS SDK for Java sees of the emulated S3. */
class S3WireTest {

    private static final String BUCKET = "stagedoor-artifacts";

    @TempDir
    Path directory;

    private WireServer server;
    private S3Client s3;

    @BeforeEach
    void start() {
        S3Limits limits = new S3Limits(20 << 20, 60 << 20, 100, 1000, 10, 5 << 20);
        server = new WireServer(directory, Clock.systemUTC(), (service, request) -> {},
                context -> new S3Service(context, limits));
        s3 = S3Client.builder().endpointOverride(server.endpoint()).region(Region.US_EAST_1)
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("test", "test")))
                .httpClient(UrlConnectionHttpClient.create()).build();
        s3.createBucket(b -> b.bucket(BUCKET));
    }

    @AfterEach
    void stop() {
        s3.close();
        server.close();
    }

    @Test
    void an_object_comes_back_as_it_was_put() {
        byte[] content = random(3_000_000);
        String etag = s3.putObject(b -> b.bucket(BUCKET).key("a/b c+ü€😀.zip").contentType("application/zip")
                .cacheControl("max-age=60").metadata(Map.of("Built-By", "maven")), RequestBody.fromBytes(content))
                .eTag();

        ResponseBytes<GetObjectResponse> got = s3.getObjectAsBytes(
                b -> b.bucket(BUCKET).key("a/b c+ü€😀.zip").checksumMode("ENABLED"));
        assertThat(got.asByteArray()).isEqualTo(content);
        assertThat(got.response().eTag()).isEqualTo(etag).matches("\"[0-9a-f]{32}\"");
        assertThat(got.response().contentType()).isEqualTo("application/zip");
        assertThat(got.response().cacheControl()).isEqualTo("max-age=60");
        assertThat(got.response().contentEncoding()).isNull();
        assertThat(got.response().metadata()).containsEntry("built-by", "maven");
        assertThat(got.response().checksumCRC32()).isNotNull();
        HeadObjectResponse head = s3.headObject(b -> b.bucket(BUCKET).key("a/b c+ü€😀.zip"));
        assertThat(head.contentLength()).isEqualTo(content.length);
        assertThat(head.eTag()).isEqualTo(etag);
    }

    @Test
    void every_checksum_of_the_sdk_is_verified_and_given_back() {
        for (ChecksumAlgorithm algorithm : List.of(ChecksumAlgorithm.CRC32, ChecksumAlgorithm.SHA1,
                ChecksumAlgorithm.SHA256)) {
            s3.putObject(b -> b.bucket(BUCKET).key("k").checksumAlgorithm(algorithm), RequestBody.fromString("x"));
            assertThat(s3.getObjectAsBytes(b -> b.bucket(BUCKET).key("k").checksumMode("ENABLED")).asUtf8String())
                    .isEqualTo("x");
        }
        assertCode("BadDigest", 400, () -> s3.putObject(
                b -> b.bucket(BUCKET).key("bad").checksumSHA256("47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU="),
                RequestBody.fromString("not empty")));
        assertCode("BadDigest", 400,
                () -> s3.putObject(b -> b.bucket(BUCKET).key("bad").contentMD5("1B2M2Y8AsgTpgAmY7PhCfg=="),
                        RequestBody.fromString("not empty")));
        assertThat(keys(BUCKET)).containsExactly("k");
    }

    @Test
    void a_conditional_put_happens_once() {
        s3.putObject(b -> b.bucket(BUCKET).key("once").ifNoneMatch("*"), RequestBody.fromString("first"));
        assertCode("PreconditionFailed", 412,
                () -> s3.putObject(b -> b.bucket(BUCKET).key("once").ifNoneMatch("*"), RequestBody.fromString("2")));
        assertThat(text("once")).isEqualTo("first");
    }

    @Test
    void ranges_and_conditions_of_reads() {
        String etag = s3.putObject(b -> b.bucket(BUCKET).key("k"), RequestBody.fromString("0123456789")).eTag();
        ResponseBytes<GetObjectResponse> part = s3.getObjectAsBytes(b -> b.bucket(BUCKET).key("k").range("bytes=2-4"));
        assertThat(part.asUtf8String()).isEqualTo("234");
        assertThat(part.response().contentRange()).isEqualTo("bytes 2-4/10");
        assertThat(s3.getObjectAsBytes(b -> b.bucket(BUCKET).key("k").range("bytes=-3")).asUtf8String())
                .isEqualTo("789");
        assertCode("InvalidRange", 416,
                () -> s3.getObjectAsBytes(b -> b.bucket(BUCKET).key("k").range("bytes=10-")));
        assertStatus(304, () -> s3.getObjectAsBytes(b -> b.bucket(BUCKET).key("k").ifNoneMatch(etag)));
        assertCode("PreconditionFailed", 412,
                () -> s3.getObjectAsBytes(b -> b.bucket(BUCKET).key("k").ifMatch("\"other\"")));
    }

    @Test
    void what_is_missing_has_the_errors_of_s3() {
        assertThatThrownBy(() -> text("missing")).isInstanceOf(NoSuchKeyException.class)
                .hasMessageContaining("The specified key does not exist.");
        assertThatThrownBy(() -> s3.headObject(b -> b.bucket(BUCKET).key("missing")))
                .isInstanceOf(NoSuchKeyException.class);
        assertThatThrownBy(() -> s3.listObjectsV2(b -> b.bucket("nowhere"))).isInstanceOf(NoSuchBucketException.class);
        assertThatThrownBy(() -> s3.headBucket(b -> b.bucket("nowhere"))).isInstanceOf(NoSuchBucketException.class);
        s3.deleteObject(b -> b.bucket(BUCKET).key("missing"));
    }

    @Test
    void only_an_empty_bucket_is_deleted() {
        s3.putObject(b -> b.bucket(BUCKET).key("k"), RequestBody.empty());
        assertCode("BucketNotEmpty", 409, () -> s3.deleteBucket(b -> b.bucket(BUCKET)));
        s3.deleteObjects(b -> b.bucket(BUCKET)
                .delete(Delete.builder().objects(ObjectIdentifier.builder().key("k").build()).build()));
        s3.deleteBucket(b -> b.bucket(BUCKET));
        assertThat(s3.listBuckets().buckets()).isEmpty();
    }

    @Test
    void a_listing_pages_through_keys_and_common_prefixes_once() {
        for (String key : List.of("a", "b/1", "b/2", "b/3", "c", "d/1", "e<&\">")) {
            s3.putObject(b -> b.bucket(BUCKET).key(key), RequestBody.empty());
        }
        ListObjectsV2Response first = s3.listObjectsV2(b -> b.bucket(BUCKET).delimiter("/").maxKeys(2));
        assertThat(first.contents()).extracting(S3Object::key).containsExactly("a");
        assertThat(first.commonPrefixes()).extracting(p -> p.prefix()).containsExactly("b/");
        assertThat(first.isTruncated()).isTrue();
        List<String> all = s3.listObjectsV2Paginator(b -> b.bucket(BUCKET).delimiter("/").maxKeys(2)).stream()
                .flatMap(page -> Stream.concat(page.contents().stream().map(S3Object::key),
                        page.commonPrefixes().stream().map(p -> p.prefix())))
                .toList();
        assertThat(all).containsExactly("a", "b/", "c", "d/", "e<&\">");
        assertThat(s3.listObjectsV2(b -> b.bucket(BUCKET).prefix("b/").startAfter("b/1")).contents())
                .extracting(S3Object::key).containsExactly("b/2", "b/3");
        assertCode("InvalidArgument", 400, () -> s3.listObjectsV2(b -> b.bucket(BUCKET).continuationToken("!")));
    }

    @Test
    void a_large_file_comes_in_parts() {
        String id = s3.createMultipartUpload(b -> b.bucket(BUCKET).key("big").contentType("application/zip"))
                .uploadId();
        byte[] whole = random((5 << 20) + 100);
        List<byte[]> pieces = List.of(Arrays.copyOf(whole, 5 << 20),
                Arrays.copyOfRange(whole, 5 << 20, whole.length));
        List<CompletedPart> parts = IntStream.range(0, 2).mapToObj(i -> CompletedPart.builder().partNumber(i + 1)
                .eTag(s3.uploadPart(b -> b.bucket(BUCKET).key("big").uploadId(id).partNumber(i + 1),
                        RequestBody.fromBytes(pieces.get(i))).eTag())
                .build()).toList();
        assertCode("InvalidPartOrder", 400, () -> s3.completeMultipartUpload(b -> b.bucket(BUCKET).key("big")
                .uploadId(id).multipartUpload(m -> m.parts(parts.get(1), parts.get(0)))));
        String etag = s3.completeMultipartUpload(
                b -> b.bucket(BUCKET).key("big").uploadId(id).multipartUpload(m -> m.parts(parts))).eTag();
        assertThat(etag).endsWith("-2\"");
        ResponseBytes<GetObjectResponse> got = s3.getObjectAsBytes(b -> b.bucket(BUCKET).key("big"));
        assertThat(got.asByteArray()).isEqualTo(whole);
        assertThat(got.response().contentType()).isEqualTo("application/zip");
        assertCode("NoSuchUpload", 404,
                () -> s3.abortMultipartUpload(b -> b.bucket(BUCKET).key("big").uploadId(id)));
    }

    @Test
    void an_aborted_upload_leaves_no_file() throws IOException {
        String id = s3.createMultipartUpload(b -> b.bucket(BUCKET).key("big")).uploadId();
        s3.uploadPart(b -> b.bucket(BUCKET).key("big").uploadId(id).partNumber(1), RequestBody.fromString("part"));
        assertThat(files()).hasSize(1);
        s3.abortMultipartUpload(b -> b.bucket(BUCKET).key("big").uploadId(id));
        assertThat(files()).isEmpty();
    }

    @Test
    void a_copy_of_a_large_object_has_its_bytes_and_its_tag() {
        byte[] content = random(3_000_000);
        String tag = s3.putObject(b -> b.bucket(BUCKET).key("from"), RequestBody.fromBytes(content)).eTag();
        s3.copyObject(b -> b.sourceBucket(BUCKET).sourceKey("from").destinationBucket(BUCKET).destinationKey("to"));

        ResponseBytes<GetObjectResponse> copy = s3.getObjectAsBytes(b -> b.bucket(BUCKET).key("to"));
        assertThat(copy.asByteArray()).isEqualTo(content);
        assertThat(copy.response().eTag()).isEqualTo(tag);
    }

    @Test
    void a_copy_keeps_or_replaces_metadata() {
        s3.putObject(b -> b.bucket(BUCKET).key("from").metadata(Map.of("a", "1")), RequestBody.fromString("x"));
        s3.copyObject(b -> b.sourceBucket(BUCKET).sourceKey("from").destinationBucket(BUCKET).destinationKey("to"));
        assertThat(s3.headObject(b -> b.bucket(BUCKET).key("to")).metadata()).containsEntry("a", "1");
        s3.copyObject(b -> b.sourceBucket(BUCKET).sourceKey("from").destinationBucket(BUCKET).destinationKey("from")
                .metadataDirective(MetadataDirective.REPLACE).metadata(Map.of("b", "2")));
        assertThat(s3.headObject(b -> b.bucket(BUCKET).key("from")).metadata()).isEqualTo(Map.of("b", "2"));
        assertThat(text("from")).isEqualTo("x");
        assertCode("InvalidRequest", 400, () -> s3.copyObject(
                b -> b.sourceBucket(BUCKET).sourceKey("to").destinationBucket(BUCKET).destinationKey("to")));
    }

    @Test
    void bucket_configuration_is_checked_and_given_back() {
        assertCode("NoSuchTagSet", 404, () -> s3.getBucketTagging(b -> b.bucket(BUCKET)));
        s3.putBucketTagging(b -> b.bucket(BUCKET).tagging(t -> t.tagSet(Tag.builder().key("k").value("v").build())));
        assertThat(s3.getBucketTagging(b -> b.bucket(BUCKET)).tagSet()).extracting(Tag::key, Tag::value)
                .containsExactly(Tuple.tuple("k", "v"));
        s3.putPublicAccessBlock(
                b -> b.bucket(BUCKET).publicAccessBlockConfiguration(p -> p.blockPublicAcls(true)));
        assertThat(s3.getPublicAccessBlock(b -> b.bucket(BUCKET)).publicAccessBlockConfiguration().blockPublicAcls())
                .isTrue();
        s3.putBucketEncryption(b -> b.bucket(BUCKET).serverSideEncryptionConfiguration(
                c -> c.rules(r -> r.applyServerSideEncryptionByDefault(d -> d.sseAlgorithm("AES256")))));
        assertThat(s3.getBucketEncryption(b -> b.bucket(BUCKET)).serverSideEncryptionConfiguration().rules().get(0)
                .applyServerSideEncryptionByDefault().sseAlgorithm()).isEqualTo(ServerSideEncryption.AES256);
        s3.putBucketLifecycleConfiguration(b -> b.bucket(BUCKET).lifecycleConfiguration(l -> l.rules(
                r -> r.id("old").status("Enabled").filter(f -> f.prefix("lambda/")).expiration(e -> e.days(30)))));
        assertThat(s3.getBucketLifecycleConfiguration(b -> b.bucket(BUCKET)).rules().get(0).expiration().days())
                .isEqualTo(30);
        assertThat(s3.getBucketLocation(b -> b.bucket(BUCKET)).locationConstraintAsString()).isNullOrEmpty();
    }

    @Test
    void what_is_not_supported_is_refused_by_name() {
        assertRefused("SSEAlgorithm aws:kms", () -> s3.putBucketEncryption(
                b -> b.bucket(BUCKET).serverSideEncryptionConfiguration(
                        c -> c.rules(r -> r.applyServerSideEncryptionByDefault(d -> d.sseAlgorithm("aws:kms"))))));
        assertRefused("versioning", () -> s3.putBucketVersioning(
                b -> b.bucket(BUCKET).versioningConfiguration(v -> v.status("Enabled"))));
        assertRefused("x-amz-acl: public-read",
                () -> s3.putObject(b -> b.bucket(BUCKET).key("k").acl("public-read"), RequestBody.empty()));
        assertRefused("s3:GetBucketAcl", () -> s3.getBucketAcl(b -> b.bucket(BUCKET)));
        assertRefused("s3:GetObjectTagging", () -> s3.getObjectTagging(b -> b.bucket(BUCKET).key("k")));
        assertRefused("versionId", () -> s3.getObject(b -> b.bucket(BUCKET).key("k").versionId("1")));
    }

    @Test
    void a_key_never_becomes_a_path() throws IOException {
        s3.putObject(b -> b.bucket(BUCKET).key("../../../etc/passwd"), RequestBody.fromString("x"));
        assertThat(text("../../../etc/passwd")).isEqualTo("x");
        assertThat(files()).hasSize(1)
                .allSatisfy(file -> assertThat(file.getFileName().toString()).matches("[0-9a-f]{64}-\\d+"));
    }

    @Test
    void sizes_are_bounded_and_a_refused_or_replaced_object_gives_its_bytes_back() {
        byte[] large = random(15 << 20);
        for (int i = 0; i < 6; i++) {
            s3.putObject(b -> b.bucket(BUCKET).key("same"), RequestBody.fromBytes(large));
        }
        s3.putObject(b -> b.bucket(BUCKET).key("2"), RequestBody.fromBytes(large));
        s3.putObject(b -> b.bucket(BUCKET).key("3"), RequestBody.fromBytes(large));
        s3.putObject(b -> b.bucket(BUCKET).key("4"), RequestBody.fromBytes(large));
        assertThatThrownBy(() -> s3.putObject(b -> b.bucket(BUCKET).key("5"), RequestBody.fromBytes(large)))
                .hasMessageContaining("keeps at most");
        assertThat(keys(BUCKET)).containsExactly("2", "3", "4", "same");
        assertCode("EntityTooLarge", 400,
                () -> s3.putObject(b -> b.bucket(BUCKET).key("6"), RequestBody.fromBytes(random(21 << 20))));
    }

    @Test
    void a_virtual_hosted_bucket_is_told_by_the_host() throws Exception {
        s3.putObject(b -> b.bucket(BUCKET).key("k"), RequestBody.fromString("hosted"));
        // The JDK's client does not let Host be set; a raw socket does.
        try (var socket = new Socket("127.0.0.1", server.endpoint().getPort())) {
            socket.getOutputStream().write(("GET /k HTTP/1.1\r\nHost: " + BUCKET
                    + ".s3.localhost.localstack.cloud:4566\r\nConnection: close\r\n\r\n")
                    .getBytes(StandardCharsets.US_ASCII));
            assertThat(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8)).endsWith("hosted");
        }
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(directory.resolve("s3"))) {
            return files.toList();
        }
    }

    private String text(String key) {
        return s3.getObjectAsBytes(b -> b.bucket(BUCKET).key(key)).asUtf8String();
    }

    private List<String> keys(String bucket) {
        return s3.listObjectsV2(b -> b.bucket(bucket)).contents().stream().map(S3Object::key).toList();
    }

    private static byte[] random(int length) {
        byte[] bytes = new byte[length];
        new Random(length).nextBytes(bytes);
        return bytes;
    }

    private static void assertRefused(String what, ThrowingCallable call) {
        assertThatThrownBy(call).asInstanceOf(type(S3Exception.class)).satisfies(e -> {
            assertThat(e.statusCode()).isEqualTo(501);
            assertThat(e.getMessage()).contains("does not implement").contains(what);
        });
    }

    private static void assertCode(String code, int status,
            ThrowingCallable call) {
        assertThatThrownBy(call).asInstanceOf(type(S3Exception.class)).satisfies(e -> {
            assertThat(e.awsErrorDetails().errorCode()).isEqualTo(code);
            assertThat(e.statusCode()).isEqualTo(status);
        });
    }

    private static void assertStatus(int status, ThrowingCallable call) {
        assertThatThrownBy(call).asInstanceOf(type(S3Exception.class))
                .satisfies(e -> assertThat(e.statusCode()).isEqualTo(status));
    }
}
