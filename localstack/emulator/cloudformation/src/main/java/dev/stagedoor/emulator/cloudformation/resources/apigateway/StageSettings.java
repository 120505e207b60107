package dev.stagedoor.emulator.cloudformation.resources.apigateway;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stagedoor.emulator.core.Json;

/** The settings of a stage as UpdateStage patches them. */
final class StageSettings {

    /** Members of a method setting, and the end of the path of each. */
    private static final Map<String, String> METHOD_SETTINGS = Map.of("LoggingLevel", "logging/loglevel",
            "DataTraceEnabled", "logging/dataTrace", "MetricsEnabled", "metrics/enabled", "ThrottlingRateLimit",
            "throttling/rateLimit", "ThrottlingBurstLimit", "throttling/burstLimit", "CachingEnabled",
            "caching/enabled", "CacheTtlInSeconds", "caching/ttlInSeconds", "CacheDataEncrypted",
            "caching/dataEncrypted");

    private StageSettings() {}

    /** Everything that leads from the previous properties to the present ones. */
    static ArrayNode patches(ObjectNode before, ObjectNode after) {
        ArrayNode operations = plain(after).since(plain(before));
        group("/accessLogSettings", accessLog(before), accessLog(after), operations);
        group("/canarySettings", canary(before), canary(after), operations);
        methods(before, after, operations);
        return operations;
    }

    private static Patches plain(ObjectNode stage) {
        Patches patches = new Patches().put("/deploymentId", stage.get("DeploymentId"))
                .put("/description", stage.get("Description"))
                .put("/cacheClusterEnabled", flag(stage, "CacheClusterEnabled"))
                .put("/cacheClusterSize", stage.get("CacheClusterSize"))
                .put("/tracingEnabled", flag(stage, "TracingEnabled"))
                .put("/documentationVersion", stage.get("DocumentationVersion"));
        stage.path("Variables").properties()
                .forEach(variable -> patches.put("/variables/" + Patches.step(variable.getKey()), variable.getValue()));
        return patches;
    }

    /** A switch is never removed, but put off. */
    private static JsonNode flag(ObjectNode stage, String member) {
        return stage.has(member) ? stage.get(member) : BooleanNode.FALSE;
    }

    private static Patches accessLog(ObjectNode stage) {
        return new Patches().put("/accessLogSettings/destinationArn", stage.at("/AccessLogSetting/DestinationArn"))
                .put("/accessLogSettings/format", stage.at("/AccessLogSetting/Format"));
    }

    private static Patches canary(ObjectNode stage) {
        Patches patches = new Patches().put("/canarySettings/percentTraffic", stage.at("/CanarySetting/PercentTraffic"))
                .put("/canarySettings/deploymentId", stage.at("/CanarySetting/DeploymentId"))
                .put("/canarySettings/useStageCache", stage.at("/CanarySetting/UseStageCache"));
        stage.at("/CanarySetting/StageVariableOverrides").properties().forEach(variable -> patches
                .put("/canarySettings/stageVariableOverrides/" + Patches.step(variable.getKey()), variable.getValue()));
        return patches;
    }

    /** Settings that are removed together only: if one goes, all are removed and the rest is set anew. */
    private static void group(String path, Patches before, Patches after, ArrayNode operations) {
        if (after.values().keySet().containsAll(before.values().keySet())) {
            operations.addAll(after.since(before));
        } else {
            operations.addObject().put("op", "remove").put("path", path);
            operations.addAll(after.since(new Patches()));
        }
    }

    private static void methods(ObjectNode before, ObjectNode after, ArrayNode operations) {
        Map<String, JsonNode> old = byMethod(before);
        Map<String, JsonNode> wanted = byMethod(after);
        old.keySet().stream().filter(path -> !wanted.containsKey(path))
                .forEach(path -> operations.addObject().put("op", "remove").put("path", path));
        wanted.forEach((path, settings) -> {
            if (!Objects.equals(settings, old.get(path))) {
                group(path, method(path, old.getOrDefault(path, Json.object())), method(path, settings), operations);
            }
        });
    }

    private static Patches method(String path, JsonNode settings) {
        Patches patches = new Patches();
        METHOD_SETTINGS.forEach((member, end) -> patches.put(path + "/" + end, settings.get(member)));
        return patches;
    }

    private static Map<String, JsonNode> byMethod(ObjectNode stage) {
        Map<String, JsonNode> settings = new LinkedHashMap<>();
        stage.path("MethodSettings").forEach(setting -> {
            String resource = setting.path("ResourcePath").asText("/*").replaceFirst("^/", "");
            // AWS writes the root as ~1 and every resource as *.
            String step = resource.equals("*") ? "*" : "~1" + Patches.step(resource);
            settings.put("/" + step + "/" + setting.path("HttpMethod").asText("*"), setting);
        });
        return settings;
    }
}
