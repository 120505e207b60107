package dev.stagedoor.emulator.states.mapruns.reading;

import java.util.List;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stagedoor.emulator.core.Json;

/**
 * What a reader hands to S3.
 *
 * @param action the operation, first letter small
 * @param members that the emulator's S3 knows
 * @param required without which nothing is read
 */
record ReaderArguments(String action, Set<String> members, List<String> required) {

    static final ReaderArguments GET_OBJECT = new ReaderArguments("getObject",
            Set.of("Bucket", "Key", "ExpectedBucketOwner"), List.of("Bucket", "Key"));
    static final ReaderArguments LIST_OBJECTS = new ReaderArguments("listObjectsV2",
            Set.of("Bucket", "Prefix", "StartAfter", "ExpectedBucketOwner"), List.of("Bucket"));

    /** @throws ItemReaderException if S3 would not understand them, or would not do what they say */
    ObjectNode of(JsonNode arguments) {
        ObjectNode call = Json.object();
        arguments.fields().forEachRemaining(argument -> {
            if (!members.contains(argument.getKey())) {
                throw new ItemReaderException("The Stagedoor emulator does not support '" + argument.getKey()
                        + "' with s3:" + action + ".");
            }
            if (!argument.getValue().isTextual()) {
                throw new ItemReaderException("'" + argument.getKey() + "' must be a string, but was: "
                        + argument.getValue().getNodeType() + ".");
            }
            call.set(argument.getKey(), argument.getValue());
        });
        for (String name : required) {
            if (!call.has(name)) {
                throw new ItemReaderException("The field '" + name + "' is required but was missing.");
            }
        }
        return call;
    }
}
