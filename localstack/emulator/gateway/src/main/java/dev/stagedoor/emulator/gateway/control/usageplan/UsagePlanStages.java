package dev.stagedoor.emulator.gateway.control.usageplan;

import java.util.Map;

import dev.stagedoor.emulator.gateway.control.ApiStore;
import dev.stagedoor.emulator.gateway.error.BadRequestException;
import dev.stagedoor.emulator.gateway.error.NotFoundException;
import dev.stagedoor.emulator.gateway.model.ThrottleSettings;
import dev.stagedoor.emulator.gateway.model.UsagePlan.ApiStage;

/** The stages that a usage plan is for. */
final class UsagePlanStages {

    private UsagePlanStages() {}

    /** A stage, if there is such a stage. */
    static ApiStage existing(ApiStore apis, String planId, String apiId, String stage,
            Map<String, ThrottleSettings> throttle) {
        boolean exists = stage != null
                && apis.find(apiId).filter(state -> state.stages().containsKey(stage)).isPresent();
        if (!exists) {
            throw missing(planId, apiId, stage);
        }
        return new ApiStage(apiId, stage, throttle);
    }

    /** @param value {@code apiId:stage} */
    static String[] parse(String value) {
        String[] parts = value == null ? new String[0] : value.split(":", 2);
        if (parts.length != 2) {
            throw new BadRequestException("Invalid API Stage specified");
        }
        return parts;
    }

    static NotFoundException missing(String planId, String apiId, String stage) {
        return new NotFoundException("Invalid API Stage {api: " + apiId + ", stage: " + stage
                + "} specified for usageplan " + planId);
    }
}
