package dev.stagedoor.emulator.cloudformation.resources.apigateway;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** The settings of a stage as UpdateStage patches them. */
final class StageSettings {

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
        MethodSettingPatches.put(patches, stage);
        return patches;
    }
}
