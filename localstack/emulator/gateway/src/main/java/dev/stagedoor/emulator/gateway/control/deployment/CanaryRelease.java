package dev.stagedoor.emulator.gateway.control.deployment;

import dev.stagedoor.emulator.gateway.control.Input;
import dev.stagedoor.emulator.gateway.error.BadRequestException;
import dev.stagedoor.emulator.gateway.model.CanarySettings;
import dev.stagedoor.emulator.gateway.model.Deployment;
import dev.stagedoor.emulator.gateway.model.Stage;

/** A deployment that only a share of a stage's traffic sees. */
final class CanaryRelease {

    private CanaryRelease() {}

    /**
     * The settings of a stage that gets this deployment as its canary.
     *
     * @param before the stage as it is, or null
     */
    static CanarySettings of(Stage before, Input input, Deployment deployment) {
        String name = input.text("stageName");
        if (name == null || name.isEmpty()) {
            throw new BadRequestException(
                    "Invalid deployment content specified.Non null and non empty stageName must be"
                            + " provided for canary deployment. Provided value is " + name);
        }
        if (before == null) {
            throw new BadRequestException("Invalid deployment content specified.Stage " + name
                    + " must already be created before making a canary release deployment");
        }
        Input canary = input.object("canarySettings");
        Double percent = canary.decimal("percentTraffic");
        return new CanarySettings(percent == null ? 0 : percent, deployment.id(),
                canary.textMap("stageVariableOverrides"), canary.flag("useStageCache"));
    }
}
