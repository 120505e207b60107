package dev.stagedoor.emulator.cloudformation.resources.apigateway;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stagedoor.emulator.cloudformation.resources.PhysicalResource;
import dev.stagedoor.emulator.cloudformation.resources.Properties;
import dev.stagedoor.emulator.cloudformation.resources.ResourceRequest;
import dev.stagedoor.emulator.cloudformation.resources.ResourceType;
import dev.stagedoor.emulator.cloudformation.schema.Schema;
import dev.stagedoor.emulator.core.Json;

import static dev.stagedoor.emulator.cloudformation.schema.PropertySpec.bool;
import static dev.stagedoor.emulator.cloudformation.schema.PropertySpec.list;
import static dev.stagedoor.emulator.cloudformation.schema.PropertySpec.map;
import static dev.stagedoor.emulator.cloudformation.schema.PropertySpec.number;
import static dev.stagedoor.emulator.cloudformation.schema.PropertySpec.oneOf;
import static dev.stagedoor.emulator.cloudformation.schema.PropertySpec.refused;
import static dev.stagedoor.emulator.cloudformation.schema.PropertySpec.structure;
import static dev.stagedoor.emulator.cloudformation.schema.PropertySpec.tags;
import static dev.stagedoor.emulator.cloudformation.schema.PropertySpec.text;
import static dev.stagedoor.emulator.cloudformation.schema.PropertySpec.whole;

/**
 * A stage of an API. Settings that the gateway cannot keep yet are refused by the gateway itself, by name.
 * See <a href="https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-apigateway-stage.html">the
 * reference</a>.
 */
public final class StageType implements ResourceType {

    private static final Schema SCHEMA = Schema.of(text("RestApiId").require().replaces(),
            text("StageName").replaces(), text("DeploymentId"), text("Description"), map("Variables"),
            bool("CacheClusterEnabled"), text("CacheClusterSize"), bool("TracingEnabled"), text("DocumentationVersion"),
            structure("AccessLogSetting", text("DestinationArn"), text("Format")),
            structure("CanarySetting", text("DeploymentId"), number("PercentTraffic"), map("StageVariableOverrides"),
                    bool("UseStageCache")),
            list("MethodSettings", text("ResourcePath"), text("HttpMethod"),
                    oneOf("LoggingLevel", "OFF", "ERROR", "INFO"), bool("DataTraceEnabled"), bool("MetricsEnabled"),
                    number("ThrottlingRateLimit"), whole("ThrottlingBurstLimit"), bool("CachingEnabled"),
                    whole("CacheTtlInSeconds"), bool("CacheDataEncrypted")),
            tags(), refused("ClientCertificateId", "certificates towards back ends are not there yet"));

    @Override
    public String name() {
        return "AWS::ApiGateway::Stage";
    }

    @Override
    public Schema schema() {
        return SCHEMA;
    }

    @Override
    public String nameProperty() {
        return "StageName";
    }

    @Override
    public PhysicalResource create(ResourceRequest request) {
        String name = request.text("StageName") == null ? request.logicalId() : request.text("StageName");
        ObjectNode properties = request.properties();
        ObjectNode input = stage(request, name).put("deploymentId", request.text("DeploymentId"));
        if (properties.has("Variables")) {
            input.set("variables", properties.get("Variables"));
        }
        if (properties.has(Schema.TAGS)) {
            input.set("tags", Properties.tagMap(properties));
        }
        request.call("apigateway", "CreateStage", input);
        request.created(name);
        ObjectNode bare = Properties.copy(properties, Json.object(), "DeploymentId", "Variables");
        patch(name, bare, request);
        return PhysicalResource.of(name);
    }

    @Override
    public PhysicalResource update(ResourceRequest request) {
        String name = request.physicalId();
        patch(name, request.previousProperties(), request);
        GatewayTags.update("/restapis/" + request.text("RestApiId") + "/stages/" + name, request.previousProperties(),
                request);
        return PhysicalResource.of(name);
    }

    @Override
    public void delete(ResourceRequest request) {
        request.callUnlessGone("apigateway", "DeleteStage", stage(request, request.physicalId()), "NotFoundException");
    }

    private static void patch(String name, ObjectNode before, ResourceRequest request) {
        ArrayNode operations = StageSettings.patches(before, request.properties());
        if (!operations.isEmpty()) {
            request.call("apigateway", "UpdateStage",
                    stage(request, name).<ObjectNode>set("patchOperations", operations));
        }
    }

    private static ObjectNode stage(ResourceRequest request, String name) {
        return Json.object().put("restApiId", request.text("RestApiId")).put("stageName", name);
    }
}
