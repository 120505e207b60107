package dev.stagedoor.emulator.gateway.control.stage;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stagedoor.emulator.core.Json;
import dev.stagedoor.emulator.gateway.control.Shapes;
import dev.stagedoor.emulator.gateway.model.CanarySettings;
import dev.stagedoor.emulator.gateway.model.MethodSettings;
import dev.stagedoor.emulator.gateway.model.Stage;

/** The shape Stage. */
final class StageJson {

    private StageJson() {}

    static ObjectNode of(Stage stage) {
        ObjectNode shape = Json.object().put("stageName", stage.stageName()).put("deploymentId", stage.deploymentId())
                .put("cacheClusterEnabled", stage.cacheClusterEnabled())
                .put("cacheClusterStatus", stage.cacheClusterEnabled() ? "AVAILABLE" : "NOT_AVAILABLE")
                .put("tracingEnabled", stage.tracingEnabled()).put("createdDate", stage.createdDate().getEpochSecond())
                .put("lastUpdatedDate", stage.lastUpdatedDate().getEpochSecond());
        Shapes.put(shape, "description", stage.description());
        Shapes.put(shape, "cacheClusterSize", stage.cacheClusterSize());
        Shapes.put(shape, "clientCertificateId", stage.clientCertificateId());
        Shapes.put(shape, "documentationVersion", stage.documentationVersion());
        Shapes.putMap(shape, "variables", stage.variables());
        Shapes.putMap(shape, "tags", stage.tags());
        ObjectNode methodSettings = shape.putObject("methodSettings");
        stage.methodSettings().forEach((method, settings) -> methodSettings.set(method, of(settings)));
        if (stage.canarySettings() != null) {
            shape.set("canarySettings", of(stage.canarySettings()));
        }
        if (stage.accessLogSettings() != null) {
            ObjectNode logs = shape.putObject("accessLogSettings");
            Shapes.put(logs, "format", stage.accessLogSettings().format());
            Shapes.put(logs, "destinationArn", stage.accessLogSettings().destinationArn());
        }
        return shape;
    }

    private static ObjectNode of(CanarySettings canary) {
        ObjectNode shape = Json.object().put("percentTraffic", canary.percentTraffic())
                .put("deploymentId", canary.deploymentId()).put("useStageCache", canary.useStageCache());
        Shapes.putMap(shape, "stageVariableOverrides", canary.stageVariableOverrides());
        return shape;
    }

    private static ObjectNode of(MethodSettings settings) {
        ObjectNode shape = Json.object().put("metricsEnabled", settings.metricsEnabled())
                .put("dataTraceEnabled", settings.dataTraceEnabled())
                .put("throttlingBurstLimit", settings.throttlingBurstLimit())
                .put("throttlingRateLimit", settings.throttlingRateLimit())
                .put("cachingEnabled", settings.cachingEnabled())
                .put("cacheTtlInSeconds", settings.cacheTtlInSeconds())
                .put("cacheDataEncrypted", settings.cacheDataEncrypted())
                .put("requireAuthorizationForCacheControl", settings.requireAuthorizationForCacheControl())
                .put("unauthorizedCacheControlHeaderStrategy", settings.unauthorizedCacheControlHeaderStrategy());
        Shapes.put(shape, "loggingLevel", settings.loggingLevel());
        return shape;
    }
}
