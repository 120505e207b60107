package dev.stagedoor.emulator.cloudformation.resources.apigateway;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stagedoor.emulator.cloudformation.resources.PhysicalResource;
import dev.stagedoor.emulator.cloudformation.resources.Properties;
import dev.stagedoor.emulator.cloudformation.resources.RecordedReasons;
import dev.stagedoor.emulator.cloudformation.resources.ResourceRequest;
import dev.stagedoor.emulator.cloudformation.resources.ResourceType;
import dev.stagedoor.emulator.cloudformation.schema.PropertySpec;
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
 * A stage of an API. Its settings become patches ({@link StageSettings}); what the gateway does not do is refused here.
 * See <a href="https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-apigateway-stage.html">the
 * reference</a>.
 */
public final class StageType implements ResourceType {

    private static final PropertySpec[] OF_A_METHOD = {text("ResourcePath").require(),
            text("HttpMethod").require(),
            // execution logs
            oneOf("LoggingLevel", "OFF", "ERROR", "INFO"), bool("DataTraceEnabled"),
            // metrics
            bool("MetricsEnabled"),
            // the response cache
            bool("CachingEnabled"), whole("CacheTtlInSeconds"),
            bool("CacheDataEncrypted").recorded(RecordedReasons.ENCRYPTION),
            // throttling
            number("ThrottlingRateLimit"), whole("ThrottlingBurstLimit")};

    private static final Schema SCHEMA = Schema.of(text("RestApiId").require().replaces(),
            text("StageName").replaces(), text("DeploymentId"), text("Description"), map("Variables"),
            text("DocumentationVersion"),
            // the response cache
            bool("CacheClusterEnabled"),
            oneOf("CacheClusterSize", "0.5", "1.6", "6.1", "13.5", "28.4", "58.2", "118", "237"),
            // traces
            bool("TracingEnabled"),
            list("MethodSettings", OF_A_METHOD),
            // access logs
            structure("AccessLogSetting", text("DestinationArn"), text("Format")),
            // the canary
            structure("CanarySetting", text("DeploymentId"), number("PercentTraffic"),
                    map("StageVariableOverrides"), bool("UseStageCache")),
            // certificates
            refused("ClientCertificateId", "certificates towards back ends are not there yet"), tags());

    @Override
    public String name() {
        return "AWS::ApiGateway::Stage";
    }

    @Override
    public Schema schema() {
        return SCHEMA;
    }

    @Override
    public PhysicalResource create(ResourceRequest request) {
        String name = request.text("StageName") == null ? request.logicalId() : request.text("StageName");
        ObjectNode properties = request.properties();
        ObjectNode input = stage(request, name).put("deploymentId", request.text("DeploymentId"));
        if (properties.has("Variables")) {
            input.set("variables", properties.get("Variables"));
        }
        GatewayTags.CALLS.add(input, properties);
        request.call("apigateway", "CreateStage", input);
        request.created(name);
        patch(name, Properties.copy(properties, Json.object(), "DeploymentId", "Variables"), request);
        return PhysicalResource.of(name);
    }

    @Override
    public PhysicalResource update(ResourceRequest request) {
        String name = request.physicalId();
        patch(name, request.previousProperties(), request);
        String path = "/restapis/" + request.text("RestApiId") + "/stages/" + name;
        GatewayTags.CALLS.update(GatewayTags.arn(path, request), request);
        return PhysicalResource.of(name);
    }

    @Override
    public void delete(ResourceRequest request) {
        request.callUnlessGone("apigateway", "DeleteStage", stage(request, request.physicalId()), "NotFoundException");
    }

    private static void patch(String name, ObjectNode before, ResourceRequest request) {
        ArrayNode operations = StageSettings.patches(before, request.properties());
        Patches.send("UpdateStage", stage(request, name), operations, request);
    }

    private static ObjectNode stage(ResourceRequest request, String name) {
        return Json.object().put("restApiId", request.text("RestApiId")).put("stageName", name);
    }
}
