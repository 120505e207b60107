package dev.stagedoor.emulator.cloudformation.evaluation;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stagedoor.emulator.cloudformation.intrinsics.NotYetKnownException;
import dev.stagedoor.emulator.cloudformation.source.Position;

/** What the resources of a stack are, as far as they exist. */
public interface ResourceValues {

    /** No resource exists yet. */
    ResourceValues NONE = new ResourceValues() {
        @Override
        public JsonNode physicalId(String logicalId, Position at) {
            throw new NotYetKnownException(logicalId);
        }

        @Override
        public JsonNode attribute(String logicalId, String attribute, Position at) {
            throw new NotYetKnownException(logicalId + "." + attribute);
        }
    };

    /** What {@code Ref} gives, or {@link NotYetKnownException}. */
    JsonNode physicalId(String logicalId, Position at);

    /** What {@code Fn::GetAtt} gives, or {@link NotYetKnownException}. */
    JsonNode attribute(String logicalId, String attribute, Position at);
}
