package dev.stagedoor.emulator.cloudformation.resources.apigateway;

import java.util.Set;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stagedoor.emulator.cloudformation.resources.PhysicalResource;
import dev.stagedoor.emulator.cloudformation.resources.ResourceRequest;
import dev.stagedoor.emulator.cloudformation.resources.ResourceType;
import dev.stagedoor.emulator.cloudformation.schema.Schema;
import dev.stagedoor.emulator.core.Json;

import static dev.stagedoor.emulator.cloudformation.schema.PropertySpec.oneOf;
import static dev.stagedoor.emulator.cloudformation.schema.PropertySpec.text;

/**
 * An API key in a usage plan.
 * See <a href="https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-apigateway-usageplankey.html">
 * the reference</a>.
 */
public final class UsagePlanKeyType implements ResourceType {

    private static final Schema SCHEMA = Schema.of(text("KeyId").require().replaces(),
            oneOf("KeyType", "API_KEY").require().replaces(), text("UsagePlanId").require().replaces());

    @Override
    public String name() {
        return "AWS::ApiGateway::UsagePlanKey";
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
        request.call("apigateway", "CreateUsagePlanKey", member(request).put("keyType", request.text("KeyType")));
        String id = request.text("KeyId") + ":" + request.text("UsagePlanId");
        return PhysicalResource.of(id).with("Id", id);
    }

    @Override
    public PhysicalResource update(ResourceRequest request) {
        return new PhysicalResource(request.physicalId(), request.attributes());
    }

    @Override
    public void delete(ResourceRequest request) {
        request.callUnlessGone("apigateway", "DeleteUsagePlanKey", member(request), "NotFoundException");
    }

    private static ObjectNode member(ResourceRequest request) {
        return Json.object().put("usagePlanId", request.text("UsagePlanId")).put("keyId", request.text("KeyId"));
    }
}
