package dev.stagedoor.emulator.gateway.model;

import java.util.Map;

/**
 * A share of a stage's traffic that goes to another deployment.
 *
 * @param percentTraffic 0 to 100
 * @param stageVariableOverrides laid over the stage's variables for canary requests
 * @param useStageCache whether canary requests share the stage's cache
 */
public record CanarySettings(double percentTraffic, String deploymentId, Map<String, String> stageVariableOverrides,
        boolean useStageCache) {

    public CanarySettings {
        stageVariableOverrides = Copies.of(stageVariableOverrides);
    }

    public CanarySettings withDeployment(String id) {
        return new CanarySettings(percentTraffic, id, stageVariableOverrides, useStageCache);
    }
}
