package dev.stagedoor.emulator.data.events;

import java.nio.charset.StandardCharsets;
import java.util.Set;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stagedoor.emulator.core.Ids;
import dev.stagedoor.emulator.core.Json;
import dev.stagedoor.emulator.core.bus.AwsException;
import dev.stagedoor.emulator.core.bus.AwsRequest;
import dev.stagedoor.emulator.core.bus.AwsResponse;
import dev.stagedoor.emulator.core.bus.Operation;
import io.vertx.core.Future;

/** See <a href="https://docs.aws.amazon.com/eventbridge/latest/APIReference/API_PutEvents.html">PutEvents</a>. */
final class PutEvents implements Operation {

    private static final int MAX_ENTRIES = 10;
    private static final int MAX_BYTES = 256 * 1024;
    private static final int TIME_BYTES = 14;
    private static final Set<String> MEMBERS = Set.of("Time", "Source", "Resources", "DetailType", "Detail",
            "EventBusName", "TraceHeader");

    private final Ids ids;

    PutEvents(Ids ids) {
        this.ids = ids;
    }

    /** Why an entry is not taken, as the answer says it. */
    private record Refusal(String code, String message) {}

    @Override
    public Future<AwsResponse> execute(AwsRequest request) {
        if (request.text("EndpointId") != null) {
            throw unsupported("the member EndpointId");
        }
        JsonNode entries = request.input().path("Entries");
        if (!entries.isArray() || entries.isEmpty() || entries.size() > MAX_ENTRIES) {
            throw new AwsException(400, "ValidationException",
                    "1 validation error detected: Value at 'entries' failed to"
                            + " satisfy constraint: Member must have length between 1 and 10");
        }
        int bytes = 0;
        for (JsonNode entry : entries) {
            bytes += size(entry);
        }
        if (bytes > MAX_BYTES) {
            throw new AwsException(400, "ValidationException",
                    "Total size of the entries in the request is over the limit.");
        }
        return Future.succeededFuture(AwsResponse.ok(answer(entries)));
    }

    private ObjectNode answer(JsonNode entries) {
        ArrayNode results = Json.array();
        int failed = 0;
        for (JsonNode entry : entries) {
            Refusal refusal = refusal(entry);
            if (refusal == null) {
                results.addObject().put("EventId", ids.uuid());
            } else {
                failed++;
                results.addObject().put("ErrorCode", refusal.code()).put("ErrorMessage", refusal.message());
            }
        }
        ObjectNode answer = Json.object().put("FailedEntryCount", failed);
        answer.set("Entries", results);
        return answer;
    }

    private static Refusal refusal(JsonNode entry) {
        entry.fieldNames().forEachRemaining(name -> {
            if (!MEMBERS.contains(name)) {
                throw unsupported("the member " + name + " of an entry");
            }
        });
        String bus = entry.path("EventBusName").asText("default");
        if (!bus.equals("default") && !bus.endsWith(":event-bus/default")) {
            throw unsupported("another event bus than default: " + bus);
        }
        for (String required : new String[]{"Source", "DetailType", "Detail"}) {
            if (entry.path(required).asText("").isEmpty()) {
                return new Refusal("InvalidArgument", "Parameter " + required + " is not valid. Reason: " + required
                        + " is a required argument.");
            }
        }
        if (entry.path("Source").asText().startsWith("aws.")) {
            return new Refusal("NotAuthorizedForSourceException", "Not authorized for the source.");
        }
        return isObject(entry.path("Detail").asText()) ? null : new Refusal("MalformedDetail", "Detail is malformed.");
    }

    private static boolean isObject(String detail) {
        try {
            return Json.parse(detail).isObject();
        } catch (JsonProcessingException e) {
            return false;
        }
    }

    /** As AWS counts an entry. */
    private static int size(JsonNode entry) {
        int bytes = entry.has("Time") ? TIME_BYTES : 0;
        for (String member : new String[]{"Source", "DetailType", "Detail"}) {
            bytes += bytes(entry.path(member));
        }
        for (JsonNode resource : entry.path("Resources")) {
            bytes += bytes(resource);
        }
        return bytes;
    }

    private static int bytes(JsonNode text) {
        return text.asText("").getBytes(StandardCharsets.UTF_8).length;
    }

    private static AwsException unsupported(String what) {
        return new AwsException(400, "ValidationException", "The Stagedoor emulator does not support " + what
                + " of events:PutEvents");
    }
}
