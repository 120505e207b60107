package dev.stagedoor.emulator.gateway.model;

import java.time.Instant;
import java.util.Map;

/**
 * A name that points at a deployment, with settings of its own that survive it.
 * See <a href="https://docs.aws.amazon.com/apigateway/latest/api/API_Stage.html">Stage</a>.
 *
 * @param methodSettings {@code *}{@code /*} or {@code path/VERB} (slashes of the path as {@code ~1}) to its settings
 * @param canarySettings null without a canary
 * @param accessLogSettings null without access logs
 * @param cacheClusterSize in GB, or null
 */
public record Stage(String stageName, String deploymentId, String description, Map<String, String> variables,
        Map<String, MethodSettings> methodSettings, CanarySettings canarySettings, AccessLogSettings accessLogSettings,
        boolean cacheClusterEnabled, String cacheClusterSize, boolean tracingEnabled, String clientCertificateId,
        String documentationVersion, Instant createdDate, Instant lastUpdatedDate, Map<String, String> tags) {

    public Stage {
        variables = Copies.of(variables);
        methodSettings = Copies.of(methodSettings);
        tags = Copies.of(tags);
    }

    /** A stage with no settings. */
    public static StageBuilder builder(String stageName, String deploymentId) {
        return new StageBuilder(stageName, deploymentId);
    }

    /** A copy to be changed. */
    public StageBuilder toBuilder() {
        return new StageBuilder(this);
    }

    /**
     * The settings of a method: its own, else those of all methods, else AWS's defaults. They are not mixed: whoever sets one of
     * a method gives it all.
     */
    public MethodSettings settings(String resourcePath, String httpMethod) {
        MethodSettings own = methodSettings.get(key(resourcePath, httpMethod));
        return own == null ? methodSettings.getOrDefault("*/*", MethodSettings.DEFAULT) : own;
    }

    /** Whether a method has settings of its own. */
    public boolean hasOwnSettings(String resourcePath, String httpMethod) {
        return methodSettings.containsKey(key(resourcePath, httpMethod));
    }

    private static String key(String resourcePath, String httpMethod) {
        return resourcePath.replace("~", "~0").replace("/", "~1") + "/" + httpMethod;
    }
}
