package dev.stagedoor.emulator.gateway.control.stage;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import dev.stagedoor.emulator.gateway.control.PatchOperation;
import dev.stagedoor.emulator.gateway.error.BadRequestException;
import dev.stagedoor.emulator.gateway.model.CanarySettings;
import dev.stagedoor.emulator.gateway.model.StageBuilder;

/** The changes of a stage's canary, its promotion included. */
final class CanaryPatch {

    private static final String OVERRIDES = "/canarySettings/stageVariableOverrides";
    private static final String DEPLOYMENT = "/canarySettings/deploymentId";

    private final StageBuilder stage;

    CanaryPatch(StageBuilder stage) {
        this.stage = stage;
    }

    void apply(PatchOperation patch, List<String> steps) {
        if (steps.size() == 1) {
            if (!patch.is("remove")) {
                throw StagePaths.invalid(patch);
            }
            stage.canarySettings(null);
        } else if (steps.size() == 2) {
            member(patch, steps.get(1));
        } else if (steps.get(1).equals("stageVariableOverrides")) {
            override(patch, steps.get(2));
        } else {
            throw StagePaths.invalid(patch);
        }
    }

    private void member(PatchOperation patch, String member) {
        if (patch.is("remove")) {
            throw StagePaths.nothingToRemove(patch);
        }
        CanarySettings before = current();
        CanarySettings after = switch (member) {
            case "percentTraffic" -> new CanarySettings(percent(patch.value()), before.deploymentId(),
                    before.stageVariableOverrides(), before.useStageCache());
            case "deploymentId" -> before.withDeployment(patch.value());
            case "useStageCache" -> new CanarySettings(before.percentTraffic(), before.deploymentId(),
                    before.stageVariableOverrides(), patch.flag());
            default -> throw StagePaths.invalid(patch);
        };
        if (!patch.is("replace")) {
            throw new BadRequestException("Invalid " + patch.op() + " operation with path: " + patch.path());
        }
        stage.canarySettings(after);
    }

    private void override(PatchOperation patch, String name) {
        CanarySettings before = current();
        Map<String, String> overrides = new LinkedHashMap<>(before.stageVariableOverrides());
        if (patch.is("remove")) {
            overrides.remove(name);
        } else {
            overrides.put(name, patch.value() == null ? "" : patch.value());
        }
        stage.canarySettings(new CanarySettings(before.percentTraffic(), before.deploymentId(), overrides,
                before.useStageCache()));
    }

    /** Copies what the canary has to the stage; overrides are merged into the variables. The canary stays. */
    void promote(PatchOperation patch) {
        boolean deployment = "/deploymentId".equals(patch.path()) && DEPLOYMENT.equals(patch.from());
        boolean variables = "/variables".equals(patch.path()) && OVERRIDES.equals(patch.from());
        if (!deployment && !variables) {
            throw new BadRequestException("Invalid copy operation with path: " + patch.path() + " and from "
                    + patch.from() + ". Valid copy:path are [/deploymentId, /variables] and valid copy:from are ["
                    + DEPLOYMENT + ", " + OVERRIDES + "]");
        }
        if (stage.canarySettings() == null) {
            throw new BadRequestException("Promotion not available. Canary does not exist.");
        }
        if (deployment) {
            stage.deploymentId(stage.canarySettings().deploymentId());
        } else {
            stage.variables().putAll(stage.canarySettings().stageVariableOverrides());
        }
    }

    /** A canary that is not there yet starts with the stage's own deployment and no traffic. */
    private CanarySettings current() {
        return stage.canarySettings() == null
                ? new CanarySettings(0, stage.deploymentId(), Map.of(), false)
                : stage.canarySettings();
    }

    private static double percent(String value) {
        try {
            return Double.parseDouble(value);
        } catch (NumberFormatException | NullPointerException e) {
            throw new BadRequestException("Invalid value specified for percentTraffic: " + value);
        }
    }
}
