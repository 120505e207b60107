package dev.stagedoor.emulator.cloudformation.resources.apigateway;

import java.util.Set;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stagedoor.emulator.cloudformation.resources.PhysicalResource;
import dev.stagedoor.emulator.cloudformation.resources.Properties;
import dev.stagedoor.emulator.cloudformation.resources.ResourceRequest;
import dev.stagedoor.emulator.cloudformation.resources.ResourceType;
import dev.stagedoor.emulator.cloudformation.schema.Schema;
import dev.stagedoor.emulator.core.Json;

import static dev.stagedoor.emulator.cloudformation.schema.PropertySpec.refused;
import static dev.stagedoor.emulator.cloudformation.schema.PropertySpec.text;

/**
 * A snapshot of an API.
 * See <a href="https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-apigateway-deployment.html">the
 * reference</a>.
 */
public final class DeploymentType implements ResourceType {

    private static final String OWN_STAGE = "declare an AWS::ApiGateway::Stage of its own";

    private static final Schema SCHEMA = Schema.of(text("RestApiId").require().replaces(), text("Description"),
            refused("StageName", OWN_STAGE), refused("StageDescription", OWN_STAGE),
            refused("DeploymentCanarySettings", OWN_STAGE + " with its CanarySetting"));

    @Override
    public String name() {
        return "AWS::ApiGateway::Deployment";
    }

    @Override
    public Schema schema() {
        return SCHEMA;
    }

    @Override
    public Set<String> attributes() {
        return Set.of("DeploymentId");
    }

    @Override
    public PhysicalResource create(ResourceRequest request) {
        ObjectNode input = Json.object().put("restApiId", request.text("RestApiId"));
        if (request.text("Description") != null) {
            input.put("description", request.text("Description"));
        }
        String id = request.call("apigateway", "CreateDeployment", input).path("id").asText();
        return PhysicalResource.of(id).with("DeploymentId", id);
    }

    @Override
    public PhysicalResource update(ResourceRequest request) {
        if (Properties.differ(request.previousProperties(), request.properties(), "Description")) {
            String description = request.text("Description") == null ? "" : request.text("Description");
            ObjectNode input = deployment(request);
            input.putArray("patchOperations").addObject().put("op", "replace").put("path", "/description").put("value",
                    description);
            request.call("apigateway", "UpdateDeployment", input);
        }
        return new PhysicalResource(request.physicalId(), request.attributes());
    }

    @Override
    public void delete(ResourceRequest request) {
        request.callUnlessGone("apigateway", "DeleteDeployment", deployment(request), "NotFoundException");
    }

    private static ObjectNode deployment(ResourceRequest request) {
        return Json.object().put("restApiId", request.text("RestApiId")).put("deploymentId", request.physicalId());
    }
}
