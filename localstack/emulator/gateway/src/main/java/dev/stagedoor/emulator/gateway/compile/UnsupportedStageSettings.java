package dev.stagedoor.emulator.gateway.compile;

import dev.stagedoor.emulator.gateway.control.BadRequestException;
import dev.stagedoor.emulator.gateway.model.MethodSettings;
import dev.stagedoor.emulator.gateway.model.Stage;

/** What a stage may ask for on AWS and this version does not do yet: refused by name, as in {@link UnsupportedFeatures}. */
public final class UnsupportedStageSettings {

    private UnsupportedStageSettings() {}

    /** @throws BadRequestException naming the first setting that cannot be served */
    public static void refuse(Stage stage) {
        String where = "stage " + stage.stageName() + ": ";
        refuseIf(stage.canarySettings() != null, where + "canarySettings are not served");
        refuseIf(stage.cacheClusterEnabled(), where + "cacheClusterEnabled is not served");
        refuseIf(stage.accessLogSettings() != null, where + "accessLogSettings are not served");
        refuseIf(stage.tracingEnabled(), where + "tracingEnabled is not served");
        refuseIf(stage.clientCertificateId() != null, where + "clientCertificateId is not served");
        stage.methodSettings().forEach((key, settings) -> refuse(where + "method settings " + key + ": ", settings));
    }

    private static void refuse(String where, MethodSettings settings) {
        refuseIf(settings.cachingEnabled(), where + "caching is not served");
        refuseIf(settings.metricsEnabled(), where + "metrics are not served");
        refuseIf(
                settings.loggingLevel() != null && !settings.loggingLevel().equals("OFF")
                        || settings.dataTraceEnabled(),
                where + "execution logs are not served");
        MethodSettings none = MethodSettings.DEFAULT;
        refuseIf(settings.throttlingBurstLimit() != none.throttlingBurstLimit()
                && settings.throttlingBurstLimit() >= 0
                || settings.throttlingRateLimit() != none.throttlingRateLimit() && settings.throttlingRateLimit() >= 0,
                where + "throttling below the account's is not enforced");
    }

    private static void refuseIf(boolean wanted, String what) {
        if (wanted) {
            throw new BadRequestException(what + " by this version of the emulator yet, so it is refused");
        }
    }
}
