package dev.stagedoor.emulator.cloudformation.resources.apigateway;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stagedoor.emulator.cloudformation.resources.PhysicalResource;
import dev.stagedoor.emulator.cloudformation.resources.Properties;
import dev.stagedoor.emulator.cloudformation.resources.ResourceRequest;
import dev.stagedoor.emulator.cloudformation.resources.ResourceType;
import dev.stagedoor.emulator.cloudformation.schema.Schema;
import dev.stagedoor.emulator.core.Json;

import static dev.stagedoor.emulator.cloudformation.schema.PropertySpec.json;
import static dev.stagedoor.emulator.cloudformation.schema.PropertySpec.text;

/**
 * A schema that bodies are checked against.
 * See <a href="https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-apigateway-model.html">the
 * reference</a>.
 */
public final class ModelType implements ResourceType {

    private static final Schema SCHEMA = Schema.of(text("RestApiId").require().replaces(), text("Name").replaces(),
            text("ContentType").replaces(), text("Description"), json("Schema"));

    @Override
    public String name() {
        return "AWS::ApiGateway::Model";
    }

    @Override
    public Schema schema() {
        return SCHEMA;
    }

    @Override
    public PhysicalResource create(ResourceRequest request) {
        // A name of its own making has letters and digits only, as models demand.
        String name = request.text("Name") == null
                ? request.nameOr("Name", 255).replaceAll("[^a-zA-Z0-9]", "")
                : request.text("Name");
        ObjectNode input = Json.object().put("restApiId", request.text("RestApiId")).put("name", name);
        if (request.text("Description") != null) {
            input.put("description", request.text("Description"));
        }
        if (request.text("ContentType") != null) {
            input.put("contentType", request.text("ContentType"));
        }
        if (request.properties().has("Schema")) {
            input.put("schema", Properties.document(request.properties().get("Schema")));
        }
        request.call("apigateway", "CreateModel", input);
        return PhysicalResource.of(name);
    }

    @Override
    public PhysicalResource update(ResourceRequest request) {
        ArrayNode operations = settings(request.properties()).since(settings(request.previousProperties()));
        Patches.send("UpdateModel", model(request), operations, request);
        return PhysicalResource.of(request.physicalId());
    }

    @Override
    public void delete(ResourceRequest request) {
        request.callUnlessGone("apigateway", "DeleteModel", model(request), "NotFoundException");
    }

    private static Patches settings(ObjectNode properties) {
        return new Patches().put("/description", properties.get("Description"), "")
                .put("/schema", properties.get("Schema"), "{}");
    }

    private static ObjectNode model(ResourceRequest request) {
        return Json.object().put("restApiId", request.text("RestApiId")).put("modelName", request.physicalId());
    }
}
