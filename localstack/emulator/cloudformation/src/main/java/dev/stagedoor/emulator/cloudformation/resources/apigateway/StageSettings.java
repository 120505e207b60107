package dev.stagedoor.emulator.cloudformation.resources.apigateway;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;

/** The settings of a stage as UpdateStage patches them. */
final class StageSettings {

    private static final String CANARY = "/canarySettings";
    private static final String ACCESS_LOG = "/accessLogSettings";

    private StageSettings() {}

    /** Everything that leads from the previous properties to the present ones. */
    static ArrayNode patches(ObjectNode before, ObjectNode after) {
        return of(after).since(of(before));
    }

    private static Patches of(ObjectNode stage) {
        Patches patches = new Patches().put("/deploymentId", stage.get("DeploymentId"))
                .put("/description", stage.get("Description"), "")
                .put("/documentationVersion", stage.get("DocumentationVersion"), "");
        stage.path("Variables").properties()
                .forEach(variable -> patches.put("/variables/" + Patches.step(variable.getKey()), variable.getValue()));
        patches.put("/tracingEnabled", stage.get("TracingEnabled"), "false");
        patches.put("/cacheClusterEnabled", stage.get("CacheClusterEnabled"), "false")
                .put("/cacheClusterSize", stage.get("CacheClusterSize"), "0.5");
        patches.putPart(ACCESS_LOG, "/destinationArn", stage.path("AccessLogSetting").get("DestinationArn"))
                .putPart(ACCESS_LOG, "/format", stage.path("AccessLogSetting").get("Format"));
        MethodSettingPatches.put(patches, stage);
        if (stage.has("CanarySetting")) {
            canary(patches, stage.get("CanarySetting"));
        }
        return patches;
    }

    /** A canary is removed as a whole. */
    private static void canary(Patches patches, JsonNode canary) {
        patches.putIn(CANARY, "/percentTraffic", canary.path("PercentTraffic").isMissingNode()
                ? TextNode.valueOf("0.0")
                : canary.get("PercentTraffic"), "0.0")
                .putIn(CANARY, "/useStageCache", canary.get("UseStageCache"), "false")
                .putPart(CANARY, "/deploymentId", canary.get("DeploymentId"));
        canary.path("StageVariableOverrides").properties().forEach(variable -> patches.putPart(CANARY,
                "/stageVariableOverrides/" + Patches.step(variable.getKey()), variable.getValue()));
    }
}
