package dev.stagedoor.emulator.cloudformation.resources.apigateway;

import java.util.LinkedHashMap;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stagedoor.emulator.core.Json;

/** The settings of a usage plan as UpdateUsagePlan patches them. */
final class UsagePlanSettings {

    private UsagePlanSettings() {}

    /** Everything that leads from the previous properties to the present ones. */
    static ArrayNode patches(ObjectNode before, ObjectNode after) {
        Map<String, JsonNode> stagesBefore = stages(before);
        Map<String, JsonNode> stages = stages(after);
        ArrayNode operations = Json.array();
        stagesBefore.keySet().stream().filter(id -> !stages.containsKey(id))
                .forEach(id -> stage(operations, "remove", id));
        stages.keySet().stream().filter(id -> !stagesBefore.containsKey(id))
                .forEach(id -> stage(operations, "add", id));
        // A stage that goes takes its throttles with it.
        stagesBefore.keySet().retainAll(stages.keySet());
        return operations.addAll(settings(after, stages).since(settings(before, stagesBefore)));
    }

    private static Map<String, JsonNode> stages(ObjectNode plan) {
        Map<String, JsonNode> stages = new LinkedHashMap<>();
        plan.path("ApiStages")
                .forEach(stage -> stages.put(stage.path("ApiId").asText() + ":" + stage.path("Stage").asText(), stage));
        return stages;
    }

    private static void stage(ArrayNode operations, String op, String id) {
        operations.addObject().put("op", op).put("path", "/apiStages").put("value", id);
    }

    private static Patches settings(ObjectNode plan, Map<String, JsonNode> stages) {
        Patches patches = new Patches().put("/name", plan.get("UsagePlanName"), "")
                .put("/description", plan.get("Description"), "")
                .putIn("/quota", "/limit", plan.at("/Quota/Limit"), "0")
                .putIn("/quota", "/offset", plan.at("/Quota/Offset"), "0")
                .putIn("/quota", "/period", plan.at("/Quota/Period"), "DAY");
        throttle(patches, "/throttle", plan.path("Throttle"));
        stages.forEach((id, stage) -> stage.path("Throttle").properties().forEach(method -> throttle(patches,
                "/apiStages/" + Patches.step(id) + "/throttle/" + method(method.getKey()), method.getValue())));
        return patches;
    }

    private static void throttle(Patches patches, String path, JsonNode throttle) {
        patches.putIn(path, "/rateLimit", throttle.path("RateLimit"), "0")
                .putIn(path, "/burstLimit", throttle.path("BurstLimit"), "0");
    }

    /** {@code /pets/GET} as two steps of a path. */
    private static String method(String key) {
        int slash = key.lastIndexOf('/');
        return slash < 0
                ? Patches.step(key)
                : Patches.step(key.substring(0, slash)) + "/" + Patches.step(key.substring(slash + 1));
    }
}
