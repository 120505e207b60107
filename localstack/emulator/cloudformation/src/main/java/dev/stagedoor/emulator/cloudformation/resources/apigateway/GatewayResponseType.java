package dev.stagedoor.emulator.cloudformation.resources.apigateway;

import java.util.Set;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stagedoor.emulator.cloudformation.resources.PhysicalResource;
import dev.stagedoor.emulator.cloudformation.resources.ResourceRequest;
import dev.stagedoor.emulator.cloudformation.resources.ResourceType;
import dev.stagedoor.emulator.cloudformation.schema.Schema;
import dev.stagedoor.emulator.core.Json;

import static dev.stagedoor.emulator.cloudformation.schema.PropertySpec.map;
import static dev.stagedoor.emulator.cloudformation.schema.PropertySpec.text;

/**
 * What the gateway itself answers in one case. Putting it again replaces it as a whole.
 * See <a href="https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-apigateway-gatewayresponse.html">
 * the reference</a>.
 */
public final class GatewayResponseType implements ResourceType {

    private static final Schema SCHEMA = Schema.of(text("RestApiId").require().replaces(),
            text("ResponseType").require().replaces(), text("StatusCode"), map("ResponseParameters"),
            map("ResponseTemplates"));

    @Override
    public String name() {
        return "AWS::ApiGateway::GatewayResponse";
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
        put(request);
        String id = request.text("RestApiId") + "|" + request.text("ResponseType");
        return PhysicalResource.of(id).with("Id", id);
    }

    @Override
    public PhysicalResource update(ResourceRequest request) {
        put(request);
        return new PhysicalResource(request.physicalId(), request.attributes());
    }

    @Override
    public void delete(ResourceRequest request) {
        request.callUnlessGone("apigateway", "DeleteGatewayResponse", response(request), "NotFoundException");
    }

    private static void put(ResourceRequest request) {
        ObjectNode input = response(request);
        if (request.text("StatusCode") != null) {
            input.put("statusCode", request.text("StatusCode"));
        }
        if (request.properties().has("ResponseParameters")) {
            input.set("responseParameters", request.properties().get("ResponseParameters"));
        }
        if (request.properties().has("ResponseTemplates")) {
            input.set("responseTemplates", request.properties().get("ResponseTemplates"));
        }
        request.call("apigateway", "PutGatewayResponse", input);
    }

    private static ObjectNode response(ResourceRequest request) {
        return Json.object().put("restApiId", request.text("RestApiId")).put("responseType",
                request.text("ResponseType"));
    }
}
