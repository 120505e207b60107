package dev.stagedoor.emulator.states.mapruns;

import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stagedoor.emulator.core.Json;
import dev.stagedoor.emulator.core.bus.AwsException;
import dev.stagedoor.emulator.core.bus.AwsResponse;
import dev.stagedoor.emulator.states.task.MachineCalls;
import dev.stagedoor.emulator.states.task.TaskFailedException;
import dev.stagedoor.emulator.states.task.optimized.S3Errors;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;

/** The bucket {@code box} as S3 shows it; two objects on each page of a listing. */
public final class FakeBucket implements MachineCalls {

    public static final String NAME = "box";
    private static final int PAGE = 2;

    private final NavigableMap<String, Buffer> objects = new TreeMap<>();
    private final List<String> calls = new ArrayList<>();
    private AwsException refusal;

    public FakeBucket put(String key, String content) {
        return put(key, Buffer.buffer(content));
    }

    public FakeBucket put(String key, Buffer content) {
        objects.put(key, content);
        return this;
    }

    /** From now on it refuses everything. */
    public void refuse(AwsException why) {
        refusal = why;
    }

    /** What was called, in order, each with its key or prefix. */
    public List<String> calls() {
        return calls;
    }

    public List<String> keys() {
        return List.copyOf(objects.keySet());
    }

    public String text(String key) {
        return objects.get(key).toString();
    }

    @Override
    public Future<AwsResponse> call(String operation, ObjectNode input, Buffer payload) {
        calls.add(operation + " " + input.path("Key").asText(input.path("Prefix").asText()));
        if (refusal != null) {
            return refused(refusal);
        }
        if (!NAME.equals(input.path("Bucket").asText())) {
            return refused(new AwsException(404, "NoSuchBucket", "The specified bucket does not exist"));
        }
        return switch (operation) {
            case "GetObject" -> get(input.path("Key").asText());
            case "PutObject" -> {
                objects.put(input.path("Key").asText(), payload);
                yield Future.succeededFuture(AwsResponse.empty(200));
            }
            case "ListObjectsV2" -> Future.succeededFuture(AwsResponse.ok(list(input)));
            default -> throw new AssertionError(operation);
        };
    }

    private Future<AwsResponse> get(String key) {
        Buffer content = objects.get(key);
        return content == null
                ? refused(new AwsException(404, "NoSuchKey", "The specified key does not exist."))
                : Future.succeededFuture(AwsResponse.raw(200, java.util.Map.of(), content));
    }

    private ObjectNode list(ObjectNode input) {
        String prefix = input.path("Prefix").asText("");
        ObjectNode page = Json.object();
        ArrayNode contents = page.putArray("Contents");
        String last = null;
        for (String key : objects.tailMap(input.path("ContinuationToken").asText(""), false).keySet()) {
            if (!key.startsWith(prefix)) {
                continue;
            }
            if (contents.size() == PAGE) {
                page.put("NextContinuationToken", last);
                break;
            }
            contents.addObject().put("Key", key).put("LastModified", "2027-01-14T19:30:00.000Z")
                    .put("ETag", "\"e-" + key + "\"").put("Size", objects.get(key).length())
                    .put("StorageClass", "STANDARD");
            last = key;
        }
        return page;
    }

    private static Future<AwsResponse> refused(AwsException why) {
        return Future.failedFuture(new TaskFailedException(new S3Errors().of(why, "r-1")));
    }
}
