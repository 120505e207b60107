package dev.stagedoor.emulator.gateway.model;

/**
 * What a stage does for its methods beside serving them.
 * See <a href="https://docs.aws.amazon.com/apigateway/latest/api/API_MethodSetting.html">MethodSetting</a>.
 *
 * @param loggingLevel {@code OFF}, {@code ERROR}, {@code INFO} or null
 * @param throttlingRateLimit requests per second; negative: no limit of its own
 * @param cacheTtlInSeconds 0 to 3600
 * @param unauthorizedCacheControlHeaderStrategy {@code FAIL_WITH_403}, {@code SUCCEED_WITH_RESPONSE_HEADER} or
 *        {@code SUCCEED_WITHOUT_RESPONSE_HEADER}
 */
public record MethodSettings(boolean metricsEnabled, String loggingLevel, boolean dataTraceEnabled,
        int throttlingBurstLimit, double throttlingRateLimit, boolean cachingEnabled, int cacheTtlInSeconds,
        boolean cacheDataEncrypted, boolean requireAuthorizationForCacheControl,
        String unauthorizedCacheControlHeaderStrategy) {

    /** What AWS fills in for the settings that were not named. */
    public static final MethodSettings DEFAULT = new MethodSettings(false, null, false, 5000, 10_000, false, 300, false,
            true, "SUCCEED_WITH_RESPONSE_HEADER");

    /** A copy to be changed. */
    public MethodSettingsBuilder toBuilder() {
        return new MethodSettingsBuilder(this);
    }
}
