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
import static dev.stagedoor.emulator.cloudformation.schema.PropertySpec.refused;
import static dev.stagedoor.emulator.cloudformation.schema.PropertySpec.tags;
import static dev.stagedoor.emulator.cloudformation.schema.PropertySpec.text;

/**
 * An API key. Without a Value, API Gateway makes one, which no template and no output needs to know.
 * See <a href="https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-apigateway-apikey.html">the
 * reference</a>.
 */
public final class ApiKeyType implements ResourceType {

    private static final Schema SCHEMA = Schema.of(text("Name").replaces(), text("Value").replaces(),
            text("Description"), bool("Enabled"), text("CustomerId"), tags(),
            bool("GenerateDistinctId").replaces().recorded("the id of a key is never its value"),
            refused("StageKeys", "put the key into a usage plan of the stage: AWS::ApiGateway::UsagePlanKey"));

    @Override
    public String name() {
        return "AWS::ApiGateway::ApiKey";
    }

    @Override
    public Schema schema() {
        return SCHEMA;
    }

    @Override
    public Set<String> attributes() {
        return Set.of("APIKeyId");
    }

    @Override
    public String nameProperty() {
        return "Name";
    }

    @Override
    public PhysicalResource create(ResourceRequest request) {
        ObjectNode input = Json.object().put("name", request.nameOr("Name", 255))
                .put("enabled", request.properties().path("Enabled").asBoolean());
        put(input, "value", request.text("Value"));
        put(input, "description", request.text("Description"));
        put(input, "customerId", request.text("CustomerId"));
        GatewayTags.CALLS.add(input, request.properties());
        String id = request.call("apigateway", "CreateApiKey", input).path("id").asText();
        return PhysicalResource.of(id).with("APIKeyId", id);
    }

    @Override
    public PhysicalResource update(ResourceRequest request) {
        ArrayNode operations = settings(request.properties()).since(settings(request.previousProperties()));
        Patches.send("UpdateApiKey", key(request), operations, request);
        GatewayTags.CALLS.update(GatewayTags.arn("/apikeys/" + request.physicalId(), request), request);
        return new PhysicalResource(request.physicalId(), request.attributes());
    }

    @Override
    public void delete(ResourceRequest request) {
        request.callUnlessGone("apigateway", "DeleteApiKey", key(request), "NotFoundException");
    }

    private static Patches settings(ObjectNode key) {
        return new Patches().put("/description", key.get("Description"), "")
                .put("/enabled", key.get("Enabled"), "false")
                .put("/customerId", key.get("CustomerId"), "");
    }

    private static ObjectNode key(ResourceRequest request) {
        return Json.object().put("apiKey", request.physicalId());
    }

    private static void put(ObjectNode input, String member, String value) {
        if (value != null) {
            input.put(member, value);
        }
    }
}
