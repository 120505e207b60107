package dev.stagedoor.emulator.gateway.control.stage;

import java.util.List;

import dev.stagedoor.emulator.gateway.control.PatchOperation;
import dev.stagedoor.emulator.gateway.error.BadRequestException;
import dev.stagedoor.emulator.gateway.model.AccessLogSettings;
import dev.stagedoor.emulator.gateway.model.Stage;
import dev.stagedoor.emulator.gateway.model.StageBuilder;

/** The changes that UpdateStage can make, but for the canary and the method settings, which have classes of their own. */
final class StagePatch {

    private final StageBuilder stage;
    private final CanaryPatch canary;
    private final MethodSettingsPatch methodSettings;

    StagePatch(StageBuilder stage) {
        this.stage = stage;
        this.canary = new CanaryPatch(stage);
        this.methodSettings = new MethodSettingsPatch(stage);
    }

    Stage apply(List<PatchOperation> patches) {
        patches.forEach(this::apply);
        return stage.build();
    }

    private void apply(PatchOperation patch) {
        if (patch.is("copy")) {
            canary.promote(patch);
            return;
        }
        List<String> steps = patch.steps();
        switch (patch.place()) {
            case "1 deploymentId" -> stage.deploymentId(replacement(patch));
            case "1 description" -> stage.description(textOrRemoved(patch));
            case "1 cacheClusterEnabled" -> {
                replacement(patch);
                stage.cacheClusterEnabled(patch.flag());
            }
            case "1 cacheClusterSize" -> stage.cacheClusterSize(replacement(patch));
            case "1 tracingEnabled" -> {
                replacement(patch);
                stage.tracingEnabled(patch.flag());
            }
            case "1 clientCertificateId" -> stage.clientCertificateId(orRemoved(patch));
            case "1 documentationVersion" -> stage.documentationVersion(textOrRemoved(patch));
            case "1 accessLogSettings" -> {
                if (!patch.is("remove")) {
                    throw StagePaths.invalidAccessLog();
                }
                stage.accessLogSettings(null);
            }
            case "2 accessLogSettings" -> accessLog(patch, steps.get(1));
            case "2 variables" -> variable(patch, steps.get(1));
            case "1 canarySettings", "2 canarySettings", "3 canarySettings" -> canary.apply(patch, steps);
            default -> methodSettings.apply(patch);
        }
    }

    private void variable(PatchOperation patch, String name) {
        if (patch.is("remove")) {
            stage.variables().remove(name);
        } else {
            stage.variables().put(name, replacement(patch));
        }
    }

    private void accessLog(PatchOperation patch, String member) {
        AccessLogSettings before = stage.accessLogSettings() == null
                ? new AccessLogSettings(null, null)
                : stage.accessLogSettings();
        stage.accessLogSettings(switch (member) {
            case "format" -> new AccessLogSettings(replacement(patch), before.destinationArn());
            case "destinationArn" -> new AccessLogSettings(before.format(), replacement(patch));
            default -> throw StagePaths.invalidAccessLog();
        });
    }

    private static String replacement(PatchOperation patch) {
        if (!patch.is("replace") && !patch.is("add")) {
            throw StagePaths.invalid(patch);
        }
        if (patch.value() == null) {
            throw new BadRequestException("Invalid value specified for path " + patch.path() + ": null");
        }
        return patch.value();
    }

    /** The empty text removes a text. */
    private static String textOrRemoved(PatchOperation patch) {
        String text = orRemoved(patch);
        return "".equals(text) ? null : text;
    }

    private static String orRemoved(PatchOperation patch) {
        return patch.is("remove") ? null : replacement(patch);
    }
}
