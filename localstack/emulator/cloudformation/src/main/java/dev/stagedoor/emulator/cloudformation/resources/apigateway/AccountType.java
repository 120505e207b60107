package dev.stagedoor.emulator.cloudformation.resources.apigateway;

import java.util.Set;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stagedoor.emulator.cloudformation.resources.PhysicalResource;
import dev.stagedoor.emulator.cloudformation.resources.ResourceRequest;
import dev.stagedoor.emulator.cloudformation.resources.ResourceType;
import dev.stagedoor.emulator.cloudformation.schema.Schema;
import dev.stagedoor.emulator.core.Json;

import static dev.stagedoor.emulator.cloudformation.schema.PropertySpec.text;

/**
 * The setting of the whole account: the role with which its APIs write logs. As on AWS, deleting the resource leaves it as it is.
 * See <a href="https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-apigateway-account.html">the
 * reference</a>.
 */
public final class AccountType implements ResourceType {

    private static final Schema SCHEMA = Schema.of(text("CloudWatchRoleArn"));

    @Override
    public String name() {
        return "AWS::ApiGateway::Account";
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
        set(request);
        String id = request.lowerNameOr("", 40);
        return PhysicalResource.of(id).with("Id", id);
    }

    @Override
    public PhysicalResource update(ResourceRequest request) {
        set(request);
        return new PhysicalResource(request.physicalId(), request.attributes());
    }

    @Override
    public void delete(ResourceRequest request) {
        // The account is there before and after any stack.
    }

    private static void set(ResourceRequest request) {
        String role = request.text("CloudWatchRoleArn");
        ObjectNode input = Json.object();
        input.putArray("patchOperations").addObject().put("op", "replace").put("path", "/cloudwatchRoleArn").put(
                "value",
                role == null ? "" : role);
        request.call("apigateway", "UpdateAccount", input);
    }
}
