package dev.stagedoor.emulator.cloudformation.resources.elasticloadbalancing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stagedoor.emulator.cloudformation.resources.Properties;
import dev.stagedoor.emulator.cloudformation.resources.ResourceRequest;
import dev.stagedoor.emulator.cloudformation.resources.TagCalls;
import dev.stagedoor.emulator.cloudformation.schema.PropertySpec;
import dev.stagedoor.emulator.core.Json;

import static dev.stagedoor.emulator.cloudformation.schema.PropertySpec.list;
import static dev.stagedoor.emulator.cloudformation.schema.PropertySpec.oneOf;
import static dev.stagedoor.emulator.cloudformation.schema.PropertySpec.refused;
import static dev.stagedoor.emulator.cloudformation.schema.PropertySpec.structure;
import static dev.stagedoor.emulator.cloudformation.schema.PropertySpec.text;
import static dev.stagedoor.emulator.cloudformation.schema.PropertySpec.whole;

/** What the types of load balancing share. */
final class ElbCalls {

    static final String SERVICE = "elasticloadbalancing";
    static final TagCalls TAGS = new TagCalls(SERVICE, "AddTags", "RemoveTags", "ResourceArns", "Tags", "TagKeys",
            TagCalls.Form.KEY_VALUE);

    private static final String FORWARD_ONLY = "the only action here is to forward";

    private ElbCalls() {}

    /** One action that forwards to one target group. */
    static PropertySpec actions(String name) {
        return list(name, oneOf("Type", "forward").require(), text("TargetGroupArn"), whole("Order"),
                structure("ForwardConfig",
                        list("TargetGroups", text("TargetGroupArn").require(), whole("Weight")),
                        refused("TargetGroupStickinessConfig", "there is one target group")),
                refused("RedirectConfig", FORWARD_ONLY), refused("FixedResponseConfig", FORWARD_ONLY),
                refused("AuthenticateCognitoConfig", FORWARD_ONLY), refused("AuthenticateOidcConfig", FORWARD_ONLY),
                refused("JwtValidationConfig", FORWARD_ONLY));
    }

    /** Key and value pairs that are no tags. */
    static PropertySpec attributes(String name) {
        return list(name, text("Key").require(), text("Value").require());
    }

    static ObjectNode named(String member, String arn) {
        return Json.object().put(member, arn);
    }

    /** Sets attributes that differ; AWS leaves those that a template no longer names as they are. */
    static void modifyAttributes(String operation, String member, String property, ObjectNode before,
            ResourceRequest request, String arn) {
        JsonNode attributes = request.properties().get(property);
        if (attributes != null && Properties.differ(before, request.properties(), property)) {
            request.call(SERVICE, operation, named(member, arn).<ObjectNode>set("Attributes", attributes));
        }
    }
}
