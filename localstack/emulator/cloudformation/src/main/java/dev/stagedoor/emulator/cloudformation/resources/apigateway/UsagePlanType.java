package dev.stagedoor.emulator.cloudformation.resources.apigateway;

import java.util.Set;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stagedoor.emulator.cloudformation.resources.PhysicalResource;
import dev.stagedoor.emulator.cloudformation.resources.ResourceRequest;
import dev.stagedoor.emulator.cloudformation.resources.ResourceType;
import dev.stagedoor.emulator.cloudformation.schema.PropertySpec;
import dev.stagedoor.emulator.cloudformation.schema.Schema;
import dev.stagedoor.emulator.core.Json;

import static dev.stagedoor.emulator.cloudformation.schema.PropertySpec.list;
import static dev.stagedoor.emulator.cloudformation.schema.PropertySpec.map;
import static dev.stagedoor.emulator.cloudformation.schema.PropertySpec.number;
import static dev.stagedoor.emulator.cloudformation.schema.PropertySpec.oneOf;
import static dev.stagedoor.emulator.cloudformation.schema.PropertySpec.structure;
import static dev.stagedoor.emulator.cloudformation.schema.PropertySpec.tags;
import static dev.stagedoor.emulator.cloudformation.schema.PropertySpec.text;
import static dev.stagedoor.emulator.cloudformation.schema.PropertySpec.whole;

/**
 * A usage plan. It is made with its name and given the rest as an update would.
 * See <a href="https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-apigateway-usageplan.html">
 * the reference</a>.
 */
public final class UsagePlanType implements ResourceType {

    private static final PropertySpec[] THROTTLE = {number("RateLimit"), whole("BurstLimit")};

    private static final Schema SCHEMA = Schema.of(text("UsagePlanName"), text("Description"),
            list("ApiStages", text("ApiId").require(), text("Stage").require(), map("Throttle", THROTTLE)),
            structure("Throttle", THROTTLE),
            structure("Quota", whole("Limit").require(), whole("Offset"),
                    oneOf("Period", "DAY", "WEEK", "MONTH").require()),
            tags());

    @Override
    public String name() {
        return "AWS::ApiGateway::UsagePlan";
    }

    @Override
    public Schema schema() {
        return SCHEMA;
    }

    @Override
    public Set<String> attributes() {
        return Set.of("Id");
    }

    @Override
    public PhysicalResource create(ResourceRequest request) {
        ObjectNode input = Json.object().put("name", request.nameOr("UsagePlanName", 255));
        GatewayTags.CALLS.add(input, request.properties());
        String id = request.call("apigateway", "CreateUsagePlan", input).path("id").asText();
        request.created(id);
        ObjectNode made = Json.object();
        if (request.properties().has("UsagePlanName")) {
            made.set("UsagePlanName", request.properties().get("UsagePlanName"));
        }
        patch(id, made, request);
        return PhysicalResource.of(id).with("Id", id);
    }

    @Override
    public PhysicalResource update(ResourceRequest request) {
        patch(request.physicalId(), request.previousProperties(), request);
        GatewayTags.CALLS.update(GatewayTags.arn("/usageplans/" + request.physicalId(), request), request);
        return new PhysicalResource(request.physicalId(), request.attributes());
    }

    @Override
    public void delete(ResourceRequest request) {
        request.callUnlessGone("apigateway", "DeleteUsagePlan", plan(request.physicalId()), "NotFoundException");
    }

    private static void patch(String id, ObjectNode before, ResourceRequest request) {
        ArrayNode operations = UsagePlanSettings.patches(before, request.properties());
        Patches.send("UpdateUsagePlan", plan(id), operations, request);
    }

    private static ObjectNode plan(String id) {
        return Json.object().put("usagePlanId", id);
    }
}
