package dev.stagedoor.emulator.cloudformation.resources.apigateway;

import java.util.Set;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stagedoor.emulator.cloudformation.resources.PhysicalResource;
import dev.stagedoor.emulator.cloudformation.resources.Properties;
import dev.stagedoor.emulator.cloudformation.resources.ResourceRequest;
import dev.stagedoor.emulator.cloudformation.resources.ResourceType;
import dev.stagedoor.emulator.cloudformation.schema.Schema;
import dev.stagedoor.emulator.core.Json;
import io.vertx.core.buffer.Buffer;

import static dev.stagedoor.emulator.cloudformation.schema.PropertySpec.bool;
import static dev.stagedoor.emulator.cloudformation.schema.PropertySpec.json;
import static dev.stagedoor.emulator.cloudformation.schema.PropertySpec.map;
import static dev.stagedoor.emulator.cloudformation.schema.PropertySpec.oneOf;
import static dev.stagedoor.emulator.cloudformation.schema.PropertySpec.refused;
import static dev.stagedoor.emulator.cloudformation.schema.PropertySpec.structure;
import static dev.stagedoor.emulator.cloudformation.schema.PropertySpec.tags;
import static dev.stagedoor.emulator.cloudformation.schema.PropertySpec.text;
import static dev.stagedoor.emulator.cloudformation.schema.PropertySpec.texts;
import static dev.stagedoor.emulator.cloudformation.schema.PropertySpec.whole;

/**
 * A REST API: imported from a definition where there is one, created empty where there is none.
 * See <a href="https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-apigateway-restapi.html">the
 * reference</a>.
 */
public final class RestApiType implements ResourceType {

    private static final Schema SCHEMA = Schema.of(text("Name"), text("Description"), json("Body"),
            structure("BodyS3Location", text("Bucket").require(), text("Key").require(), text("ETag"),
                    refused("Version", "buckets here have no versions")),
            bool("FailOnWarnings"), oneOf("Mode", "overwrite", "merge"), map("Parameters"), json("Policy"),
            oneOf("ApiKeySourceType", "HEADER", "AUTHORIZER"), texts("BinaryMediaTypes"),
            whole("MinimumCompressionSize"), bool("DisableExecuteApiEndpoint"),
            structure("EndpointConfiguration", texts("Types"),
                    refused("VpcEndpointIds", "private APIs are not there yet"),
                    refused("IpAddressType", "the emulator listens on 127.0.0.1 only")),
            tags(), refused("CloneFrom", "cloning an API is not there yet"),
            refused("SecurityPolicy", "TLS policies are not there yet"));

    @Override
    public String name() {
        return "AWS::ApiGateway::RestApi";
    }

    @Override
    public Schema schema() {
        return SCHEMA;
    }

    @Override
    public Set<String> attributes() {
        return Set.of("RootResourceId", "RestApiId");
    }

    @Override
    public PhysicalResource create(ResourceRequest request) {
        Buffer body = ApiDefinition.of(request);
        ObjectNode api = body == null
                ? createEmpty(request)
                : request.call("apigateway", "ImportRestApi", importOptions(request, Json.object()), body);
        String id = api.path("id").asText();
        request.created(id);
        patch(id, Json.object(), api, request);
        GatewayTags.CALLS.update(GatewayTags.arn("/restapis/" + id, request), Json.object(), request);
        return describe(id, request);
    }

    @Override
    public PhysicalResource update(ResourceRequest request) {
        String id = request.physicalId();
        ObjectNode before = request.previousProperties();
        boolean nameGone = before.has("Name") && !request.properties().has("Name");
        if (nameGone || Properties.differ(before, request.properties(), "Body", "BodyS3Location", "Mode", "Parameters",
                "FailOnWarnings")) {
            Buffer body = ApiDefinition.of(request);
            if (body != null) {
                ObjectNode input = importOptions(request, restApi(id)).put("mode", mode(request));
                request.call("apigateway", "PutRestApi", input, body);
                // What a definition says (its title is the name) replaces what the properties had said.
                before = Json.object();
            }
        }
        patch(id, before, request.call("apigateway", "GetRestApi", restApi(id)), request);
        GatewayTags.CALLS.update(GatewayTags.arn("/restapis/" + id, request), request);
        return describe(id, request);
    }

    @Override
    public void delete(ResourceRequest request) {
        request.callUnlessGone("apigateway", "DeleteRestApi", restApi(request.physicalId()), "NotFoundException");
    }

    private static ObjectNode createEmpty(ResourceRequest request) {
        ObjectNode input = Json.object().put("name", request.nameOr("Name", 255));
        return request.call("apigateway", "CreateRestApi", input);
    }

    private static ObjectNode importOptions(ResourceRequest request, ObjectNode input) {
        if (request.properties().has("FailOnWarnings")) {
            input.set("failOnWarnings", request.properties().get("FailOnWarnings"));
        }
        if (request.properties().has("Parameters")) {
            input.set("parameters", request.properties().get("Parameters"));
        }
        return input;
    }

    private static String mode(ResourceRequest request) {
        return request.text("Mode") == null ? "overwrite" : request.text("Mode");
    }

    private static void patch(String id, ObjectNode before, ObjectNode existing, ResourceRequest request) {
        ArrayNode operations = RestApiSettings.patches(before, request.properties(), existing,
                request.nameOr("Name", 255));
        Patches.send("UpdateRestApi", restApi(id), operations, request);
    }

    private static PhysicalResource describe(String id, ResourceRequest request) {
        ObjectNode api = request.call("apigateway", "GetRestApi", restApi(id));
        return PhysicalResource.of(id).with("RestApiId", id).with("RootResourceId",
                api.path("rootResourceId").asText());
    }

    private static ObjectNode restApi(String id) {
        return Json.object().put("restApiId", id);
    }
}
