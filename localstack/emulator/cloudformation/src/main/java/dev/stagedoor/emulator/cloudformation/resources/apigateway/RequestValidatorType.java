package dev.stagedoor.emulator.cloudformation.resources.apigateway;

import java.util.Set;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stagedoor.emulator.cloudformation.resources.PhysicalResource;
import dev.stagedoor.emulator.cloudformation.resources.ResourceRequest;
import dev.stagedoor.emulator.cloudformation.resources.ResourceType;
import dev.stagedoor.emulator.cloudformation.schema.Schema;
import dev.stagedoor.emulator.core.Json;

import static dev.stagedoor.emulator.cloudformation.schema.PropertySpec.bool;
import static dev.stagedoor.emulator.cloudformation.schema.PropertySpec.text;

/**
 * Which parts of a request the methods check that name it.
 * See <a href="https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-apigateway-requestvalidator.html">
 * the reference</a>.
 */
public final class RequestValidatorType implements ResourceType {

    private static final Schema SCHEMA = Schema.of(text("RestApiId").require().replaces(), text("Name").replaces(),
            bool("ValidateRequestBody"), bool("ValidateRequestParameters"));

    @Override
    public String name() {
        return "AWS::ApiGateway::RequestValidator";
    }

    @Override
    public Schema schema() {
        return SCHEMA;
    }

    @Override
    public Set<String> attributes() {
        return Set.of("RequestValidatorId");
    }

    @Override
    public PhysicalResource create(ResourceRequest request) {
        ObjectNode properties = request.properties();
        ObjectNode input = Json.object().put("restApiId", request.text("RestApiId"))
                .put("name", request.nameOr("Name", 128))
                .put("validateRequestBody", properties.path("ValidateRequestBody").asBoolean())
                .put("validateRequestParameters", properties.path("ValidateRequestParameters").asBoolean());
        String id = request.call("apigateway", "CreateRequestValidator", input).path("id").asText();
        return PhysicalResource.of(id).with("RequestValidatorId", id);
    }

    @Override
    public PhysicalResource update(ResourceRequest request) {
        ArrayNode operations = settings(request.properties()).since(settings(request.previousProperties()));
        Patches.send("UpdateRequestValidator", validator(request), operations, request);
        return new PhysicalResource(request.physicalId(), request.attributes());
    }

    @Override
    public void delete(ResourceRequest request) {
        request.callUnlessGone("apigateway", "DeleteRequestValidator", validator(request), "NotFoundException");
    }

    private static Patches settings(ObjectNode properties) {
        return new Patches().put("/validateRequestBody", properties.get("ValidateRequestBody"), "false")
                .put("/validateRequestParameters", properties.get("ValidateRequestParameters"), "false");
    }

    private static ObjectNode validator(ResourceRequest request) {
        return Json.object().put("restApiId", request.text("RestApiId")).put("requestValidatorId",
                request.physicalId());
    }
}
