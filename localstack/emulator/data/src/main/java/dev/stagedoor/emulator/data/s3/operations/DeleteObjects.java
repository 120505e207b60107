package dev.stagedoor.emulator.data.s3.operations;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stagedoor.emulator.core.Json;
import dev.stagedoor.emulator.core.bus.AwsRequest;
import dev.stagedoor.emulator.core.bus.AwsResponse;
import dev.stagedoor.emulator.core.bus.Operation;
import dev.stagedoor.emulator.data.s3.error.MalformedXMLException;
import dev.stagedoor.emulator.data.s3.error.NotSupportedException;
import dev.stagedoor.emulator.data.s3.store.Bucket;
import dev.stagedoor.emulator.data.s3.store.WriteCondition;
import io.vertx.core.Future;

/** <a href="https://docs.aws.amazon.com/AmazonS3/latest/API/API_DeleteObjects.html">DeleteObjects</a>: up to 1,000 keys. */
final class DeleteObjects implements Operation {

    private static final int MAX_KEYS = 1000;

    private final S3Engine engine;

    DeleteObjects(S3Engine engine) {
        this.engine = engine;
    }

    @Override
    public Future<AwsResponse> execute(AwsRequest request) {
        Bucket bucket = engine.bucket(request);
        JsonNode objects = request.input().path("Delete").path("Objects");
        if (objects.isEmpty() || objects.size() > MAX_KEYS) {
            throw new MalformedXMLException();
        }
        for (JsonNode object : objects) {
            if (!object.hasNonNull("Key") || object.size() > 1) {
                throw new NotSupportedException("DeleteObjects with anything but keys");
            }
        }
        boolean quiet = request.input().path("Delete").path("Quiet").asBoolean();
        return engine.onWorker(() -> AwsResponse.ok(delete(bucket, objects, quiet)));
    }

    private static ObjectNode delete(Bucket bucket, JsonNode objects, boolean quiet) {
        ObjectNode output = Json.object();
        ArrayNode deleted = output.putArray("Deleted");
        for (JsonNode object : objects) {
            String key = object.get("Key").asText();
            bucket.delete(key, WriteCondition.NONE);
            if (!quiet) {
                deleted.addObject().put("Key", key);
            }
        }
        return output;
    }
}
