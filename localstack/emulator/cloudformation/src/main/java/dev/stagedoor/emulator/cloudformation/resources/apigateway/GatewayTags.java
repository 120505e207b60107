package dev.stagedoor.emulator.cloudformation.resources.apigateway;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stagedoor.emulator.cloudformation.resources.Properties;
import dev.stagedoor.emulator.cloudformation.resources.ResourceRequest;
import dev.stagedoor.emulator.cloudformation.schema.Schema;
import dev.stagedoor.emulator.core.Json;

/** Tags of an API or a stage. */
final class GatewayTags {

    private GatewayTags() {}

    /** @param path behind {@code arn:aws:apigateway:<region>::}, such as {@code /restapis/abc123} */
    static void update(String path, ObjectNode before, ResourceRequest request) {
        ObjectNode after = request.properties();
        if (!Properties.differ(before, after, Schema.TAGS)) {
            return;
        }
        String arn = "arn:aws:apigateway:" + request.account().region() + "::" + path;
        ArrayNode removed = Properties.removedTags(before, after);
        if (!removed.isEmpty()) {
            request.call("apigateway", "UntagResource",
                    Json.object().put("resourceArn", arn).<ObjectNode>set("tagKeys", removed));
        }
        if (after.has(Schema.TAGS)) {
            request.call("apigateway", "TagResource",
                    Json.object().put("resourceArn", arn).<ObjectNode>set("tags", Properties.tagMap(after)));
        }
    }
}
