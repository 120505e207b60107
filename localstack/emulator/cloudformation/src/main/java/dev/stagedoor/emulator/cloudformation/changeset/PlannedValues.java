package dev.stagedoor.emulator.cloudformation.changeset;

import java.util.Map;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.stagedoor.emulator.cloudformation.evaluation.ResourceValues;
import dev.stagedoor.emulator.cloudformation.intrinsics.NotYetKnownException;
import dev.stagedoor.emulator.cloudformation.source.Position;
import dev.stagedoor.emulator.cloudformation.stack.StackResource;

/**
 * The resources of a stack as they are before an update.
 *
 * @param renewed logical ids of those that the update replaces, or may replace: their ids are not known yet
 */
record PlannedValues(Map<String, StackResource> resources, Set<String> renewed) implements ResourceValues {

    @Override
    public JsonNode physicalId(String logicalId, Position at) {
        return TextNode.valueOf(existing(logicalId).physicalId());
    }

    @Override
    public JsonNode attribute(String logicalId, String attribute, Position at) {
        JsonNode value = existing(logicalId).attributes().get(attribute);
        if (value == null) {
            throw new NotYetKnownException(logicalId + "." + attribute);
        }
        return value;
    }

    private StackResource existing(String logicalId) {
        StackResource resource = resources.get(logicalId);
        if (resource == null || !resource.exists() || renewed.contains(logicalId)) {
            throw new NotYetKnownException(logicalId);
        }
        return resource;
    }
}
