package dev.stagedoor.emulator.cloudformation.stack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.stagedoor.emulator.cloudformation.catalog.ResourceTypes;
import dev.stagedoor.emulator.cloudformation.evaluation.ResourceValues;
import dev.stagedoor.emulator.cloudformation.intrinsics.NotYetKnownException;
import dev.stagedoor.emulator.cloudformation.resources.ResourceType;
import dev.stagedoor.emulator.cloudformation.source.Position;
import dev.stagedoor.emulator.cloudformation.source.TemplateException;

/** The resources of a stack as they are now. */
record LiveValues(Stack stack, ResourceTypes types) implements ResourceValues {

    @Override
    public JsonNode physicalId(String logicalId, Position at) {
        return TextNode.valueOf(existing(logicalId).physicalId());
    }

    @Override
    public JsonNode attribute(String logicalId, String attribute, Position at) {
        StackResource resource = existing(logicalId);
        JsonNode value = resource.attributes().get(attribute);
        ResourceType type = types.get(resource.type());
        if (value == null && type != null && !type.hasAttribute(attribute)) {
            throw new TemplateException(at,
                    "Template error: resource " + logicalId + " does not support attribute type "
                            + attribute + " in Fn::GetAtt");
        }
        if (value == null) {
            throw new TemplateException(at, "Attribute '" + attribute + "' does not exist on resource " + logicalId);
        }
        return value;
    }

    private StackResource existing(String logicalId) {
        StackResource resource = stack.resource(logicalId);
        if (resource == null || !resource.exists()) {
            throw new NotYetKnownException(logicalId);
        }
        return resource;
    }
}
