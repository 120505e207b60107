package dev.stagedoor.emulator.gateway.control;

import dev.stagedoor.emulator.gateway.model.MethodSettings;
import dev.stagedoor.emulator.gateway.model.Stage;

/**
 * Which settings of a stage the gateway can keep. One that would have an effect on AWS, but whose step of the pipeline is not there
 * yet, is refused by name: it is never accepted and then ignored. When a step comes, its lines go.
 */
public final class StageSettingsPolicy {

    private StageSettingsPolicy() {}

    /** @throws UnsupportedMemberException naming the first setting that nobody would keep */
    public static void check(Stage stage) {
        refuse(stage.cacheClusterEnabled(), "cacheClusterEnabled (the response cache)");
        refuse(stage.tracingEnabled(), "tracingEnabled (X-Ray)");
        refuse(stage.clientCertificateId() != null, "clientCertificateId (certificates towards back ends)");
        refuse(stage.accessLogSettings() != null, "accessLogSettings (access logs)");
        refuse(stage.canarySettings() != null && stage.canarySettings().percentTraffic() > 0,
                "canarySettings with a percentTraffic above 0");
        stage.methodSettings().forEach(StageSettingsPolicy::check);
    }

    private static void check(String method, MethodSettings settings) {
        String of = " of the method setting " + method;
        refuse(settings.metricsEnabled(), "metricsEnabled" + of);
        refuse(settings.loggingLevel() != null && !settings.loggingLevel().equals("OFF"), "loggingLevel" + of);
        refuse(settings.dataTraceEnabled(), "dataTraceEnabled" + of);
        // AWS's defaults are the account's own limits, so they change nothing.
        refuse(settings.throttlingBurstLimit() != MethodSettings.DEFAULT.throttlingBurstLimit()
                || settings.throttlingRateLimit() != MethodSettings.DEFAULT.throttlingRateLimit(), "throttling" + of);
        // cachingEnabled needs a cache cluster, which is refused above.
    }

    private static void refuse(boolean isSet, String setting) {
        if (isSet) {
            throw new UnsupportedMemberException("the stage setting " + setting);
        }
    }
}
