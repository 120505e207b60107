package dev.stagedoor.emulator.data.s3.wire;

import java.util.Map;

import dev.stagedoor.emulator.core.bus.AwsException;
import dev.stagedoor.emulator.core.bus.AwsRequest;
import dev.stagedoor.emulator.core.bus.WireRequest;
import dev.stagedoor.emulator.core.iam.Caller;
import dev.stagedoor.emulator.data.s3.error.IncompleteBodyException;
import dev.stagedoor.emulator.data.s3.error.MalformedXMLException;
import dev.stagedoor.emulator.data.s3.error.NotSupportedException;
import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class S3ProtocolTest {

    private final S3Protocol protocol = new S3Protocol();

    @ParameterizedTest
    @CsvSource({"127.0.0.1:4566,/b/k/1,b,k/1", "s3.us-east-1.amazonaws.com,/b/k,b,k", "b.s3.amazonaws.com,/k,b,k",
            "my.b.s3.us-east-1.amazonaws.com,/k//l,my.b,k//l", "b.s3.localhost:4566,/a%2Fb+c%20d,b,a/b+c d",
            "b.s3.localhost.localstack.cloud:4566,/k,b,k", "s3.localhost.localstack.cloud:4566,/b/k,b,k"})
    void bucket_and_key_are_read_from_host_and_path(String host, String path, String bucket, String key) {
        AwsRequest request = decode("GET", host, path, "", Map.of(), "");
        assertThat(request.operation()).isEqualTo("GetObject");
        assertThat(request.text("Bucket")).isEqualTo(bucket);
        assertThat(request.text("Key")).isEqualTo(key);
    }

    @ParameterizedTest
    @CsvSource({"GET,/,'',ListBuckets", "GET,/b,list-type=2&prefix=a,ListObjectsV2", "GET,/b/,'',ListObjects",
            "PUT,/b,'',CreateBucket", "POST,/b/k,uploads,CreateMultipartUpload",
            "PUT,/b/k,partNumber=1&uploadId=u&x-id=UploadPart,UploadPart", "GET,/b,acl,GetBucketAcl",
            "DELETE,/b,lifecycle,DeleteBucketLifecycle", "GET,/b/k,tagging,GetObjectTagging",
            "HEAD,/b/k,X-Amz-Signature=a&X-Amz-Expires=60,HeadObject"})
    void an_operation_is_named_even_if_it_is_not_implemented(String method, String path, String query, String name) {
        assertThat(decode(method, "localhost", path, query, Map.of(), "").operation()).isEqualTo(name);
    }

    @Test
    void only_hosts_of_s3_are_recognized_without_a_signature() {
        assertThat(protocol.recognizes(wire("GET", "b.s3.localhost:4566", "/", "", Map.of(), ""))).isTrue();
        assertThat(protocol.recognizes(wire("GET", "127.0.0.1:4566", "/b/k", "", Map.of(), ""))).isFalse();
        assertThat(protocol.recognizes(wire("GET", "s3.evil.example", "/", "", Map.of(), ""))).isFalse();
    }

    @Test
    void a_chunked_body_is_put_together_and_its_trailer_is_a_member() {
        AwsRequest request = decode("PUT", "localhost", "/b/k", "",
                Map.of("x-amz-content-sha256", "STREAMING-UNSIGNED-PAYLOAD-TRAILER", "x-amz-decoded-content-length",
                        "9", "x-amz-trailer", "x-amz-checksum-crc32", "Content-Encoding", "aws-chunked,gzip"),
                "5\r\nhello\r\n4;chunk-signature=ab\r\n you\r\n0\r\nx-amz-checksum-crc32:AAAA\r\n\r\n");
        assertThat(request.payload().toString()).isEqualTo("hello you");
        assertThat(request.text("ChecksumCRC32")).isEqualTo("AAAA");
        assertThat(request.text("ContentEncoding")).isEqualTo("gzip");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "5\r\nhel", "5\r\nhello", "ffffffff\r\nx\r\n0\r\n\r\n", "-1\r\n\r\n", "5\r\nhelloworld",
            "4\r\nfour\r\n0\r\n\r\n", "zz\r\n\r\n", "7fffffff\r\nx\r\n"})
    void a_broken_chunked_body_is_refused(String body) {
        assertThatThrownBy(() -> decode("PUT", "localhost", "/b/k", "",
                Map.of("x-amz-content-sha256", "STREAMING-UNSIGNED-PAYLOAD-TRAILER", "x-amz-decoded-content-length",
                        "5"),
                body)).isInstanceOf(IncompleteBodyException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "<Tagging>", "<Other/>",
            "<!DOCTYPE a [<!ENTITY e SYSTEM 'file:///etc/passwd'>]><Tagging>"
                    + "<TagSet><Tag><Key>&e;</Key></Tag></TagSet></Tagging>",
            "<Tagging><A/><A/></Tagging>",
            "<Tagging><TagSet><Other/></TagSet></Tagging>"})
    void malformed_or_dangerous_xml_is_refused(String body) {
        assertThatThrownBy(() -> decode("PUT", "localhost", "/b", "tagging", Map.of(), body))
                .isInstanceOf(MalformedXMLException.class);
    }

    @Test
    void deep_xml_is_refused() {
        String body = "<Tagging>" + "<A>".repeat(1000) + "</A>".repeat(1000) + "</Tagging>";
        assertThatThrownBy(() -> decode("PUT", "localhost", "/b", "tagging", Map.of(), body))
                .isInstanceOf(MalformedXMLException.class);
    }

    @Test
    void an_unknown_header_or_parameter_is_refused_by_its_name() {
        assertThatThrownBy(() -> decode("PUT", "localhost", "/b/k", "", Map.of("x-amz-tagging", "a=b"), ""))
                .isInstanceOf(NotSupportedException.class).hasMessageContaining("x-amz-tagging");
        assertThatThrownBy(() -> decode("GET", "localhost", "/b/k", "response-content-type=a", Map.of(), ""))
                .isInstanceOf(NotSupportedException.class).hasMessageContaining("response-content-type");
    }

    @Test
    void an_error_is_s3s_xml() {
        var answer = protocol.encodeError(new AwsException(403, "AccessDeniedException", "no <b>"), "id");
        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.body().toString()).endsWith("<Error><Code>AccessDenied</Code><Message>no &lt;b&gt;</Message>"
                + "<RequestId>id</RequestId><HostId>id</HostId></Error>");
    }

    private AwsRequest decode(String method, String host, String path, String query, Map<String, String> headers,
            String body) {
        return protocol.decode(wire(method, host, path, query, headers, body), new Caller.Anonymous(), "id");
    }

    private static WireRequest wire(String method, String host, String path, String query, Map<String, String> headers,
            String body) {
        MultiMap all = MultiMap.caseInsensitiveMultiMap().addAll(headers).set("Host", host);
        return new WireRequest(method, path, query, all, Buffer.buffer(body));
    }
}
