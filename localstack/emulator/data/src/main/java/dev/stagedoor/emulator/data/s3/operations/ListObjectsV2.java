package dev.stagedoor.emulator.data.s3.operations;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.function.UnaryOperator;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stagedoor.emulator.core.Json;
import dev.stagedoor.emulator.core.bus.AwsRequest;
import dev.stagedoor.emulator.core.bus.AwsResponse;
import dev.stagedoor.emulator.core.bus.Operation;
import dev.stagedoor.emulator.data.s3.error.InvalidArgumentException;
import dev.stagedoor.emulator.data.s3.store.Bucket;
import dev.stagedoor.emulator.data.s3.store.EntityTags;
import dev.stagedoor.emulator.data.s3.store.StoredObject;
import io.vertx.core.Future;

/** <a href="https://docs.aws.amazon.com/AmazonS3/latest/API/API_ListObjectsV2.html">ListObjectsV2</a>. */
final class ListObjectsV2 implements Operation {

    private static final int MAX_KEYS = 1000;

    private final S3Engine engine;

    ListObjectsV2(S3Engine engine) {
        this.engine = engine;
    }

    @Override
    public Future<AwsResponse> execute(AwsRequest request) {
        Bucket bucket = engine.bucket(request);
        String prefix = request.input().path("Prefix").asText("");
        String delimiter = request.input().path("Delimiter").asText("");
        String token = request.text("ContinuationToken");
        int maxKeys = maxKeys(request);
        ListingPage page = ListingPage.of(bucket.objects(), prefix, delimiter,
                token == null ? ListingPosition.after(request.text("StartAfter")) : ListingPosition.decode(token),
                maxKeys);

        UnaryOperator<String> encode = encoding(request);
        ObjectNode output = Json.object().put("Name", bucket.name()).put("Prefix", encode.apply(prefix));
        putIfPresent(output, "Delimiter", request.text("Delimiter"), encode);
        putIfPresent(output, "StartAfter", request.text("StartAfter"), encode);
        putIfPresent(output, "EncodingType", request.text("EncodingType"), UnaryOperator.identity());
        putIfPresent(output, "ContinuationToken", token, UnaryOperator.identity());
        output.put("KeyCount", page.size()).put("MaxKeys", maxKeys).put("IsTruncated", page.next().isPresent());
        page.next().ifPresent(next -> output.put("NextContinuationToken", next.encode()));
        boolean owner = request.input().path("FetchOwner").asBoolean();
        ArrayNode contents = output.putArray("Contents");
        page.objects().forEach(object -> contents.add(entry(object, encode, owner)));
        ArrayNode prefixes = output.putArray("CommonPrefixes");
        page.commonPrefixes().forEach(common -> prefixes.addObject().put("Prefix", encode.apply(common)));
        return Future.succeededFuture(AwsResponse.ok(output));
    }

    private ObjectNode entry(StoredObject object, UnaryOperator<String> encode, boolean owner) {
        ObjectNode entry = Json.object().put("Key", encode.apply(object.key()))
                .put("LastModified", Times.iso(object.lastModified())).put("ETag", EntityTags.quoted(object.etag()))
                .put("Size", object.size()).put("StorageClass", "STANDARD");
        if (owner) {
            entry.putObject("Owner").put("ID", engine.account().id());
        }
        return entry;
    }

    private static int maxKeys(AwsRequest request) {
        String text = request.text("MaxKeys");
        if (text == null) {
            return MAX_KEYS;
        }
        if (!text.matches("\\d{1,9}")) {
            throw new InvalidArgumentException("Argument maxKeys must be an integer between 0 and 2147483647",
                    "max-keys");
        }
        return Math.min(Integer.parseInt(text), MAX_KEYS);
    }

    private static UnaryOperator<String> encoding(AwsRequest request) {
        String type = request.text("EncodingType");
        if (type == null) {
            return UnaryOperator.identity();
        }
        if (!type.equals("url")) {
            throw new InvalidArgumentException("Invalid Encoding Method specified in Request", "encoding-type");
        }
        return text -> URLEncoder.encode(text, StandardCharsets.UTF_8).replace("%2F", "/");
    }

    private static void putIfPresent(ObjectNode output, String member, String value, UnaryOperator<String> encode) {
        if (value != null) {
            output.put(member, encode.apply(value));
        }
    }
}
