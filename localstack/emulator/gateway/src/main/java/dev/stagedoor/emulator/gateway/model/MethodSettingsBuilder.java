package dev.stagedoor.emulator.gateway.model;

/** Makes a changed copy of {@link MethodSettings}. */
public final class MethodSettingsBuilder {

    private boolean metricsEnabled;
    private String loggingLevel;
    private boolean dataTraceEnabled;
    private int throttlingBurstLimit;
    private double throttlingRateLimit;
    private boolean cachingEnabled;
    private int cacheTtlInSeconds;
    private boolean cacheDataEncrypted;
    private boolean requireAuthorizationForCacheControl;
    private String unauthorizedCacheControlHeaderStrategy;

    MethodSettingsBuilder(MethodSettings settings) {
        metricsEnabled = settings.metricsEnabled();
        loggingLevel = settings.loggingLevel();
        dataTraceEnabled = settings.dataTraceEnabled();
        throttlingBurstLimit = settings.throttlingBurstLimit();
        throttlingRateLimit = settings.throttlingRateLimit();
        cachingEnabled = settings.cachingEnabled();
        cacheTtlInSeconds = settings.cacheTtlInSeconds();
        cacheDataEncrypted = settings.cacheDataEncrypted();
        requireAuthorizationForCacheControl = settings.requireAuthorizationForCacheControl();
        unauthorizedCacheControlHeaderStrategy = settings.unauthorizedCacheControlHeaderStrategy();
    }

    public MethodSettingsBuilder metricsEnabled(boolean value) {
        metricsEnabled = value;
        return this;
    }

    public MethodSettingsBuilder loggingLevel(String value) {
        loggingLevel = value;
        return this;
    }

    public MethodSettingsBuilder dataTraceEnabled(boolean value) {
        dataTraceEnabled = value;
        return this;
    }

    public MethodSettingsBuilder throttlingBurstLimit(int value) {
        throttlingBurstLimit = value;
        return this;
    }

    public MethodSettingsBuilder throttlingRateLimit(double value) {
        throttlingRateLimit = value;
        return this;
    }

    public MethodSettingsBuilder cachingEnabled(boolean value) {
        cachingEnabled = value;
        return this;
    }

    public MethodSettingsBuilder cacheTtlInSeconds(int value) {
        cacheTtlInSeconds = value;
        return this;
    }

    public MethodSettingsBuilder cacheDataEncrypted(boolean value) {
        cacheDataEncrypted = value;
        return this;
    }

    public MethodSettingsBuilder requireAuthorizationForCacheControl(boolean value) {
        requireAuthorizationForCacheControl = value;
        return this;
    }

    public MethodSettingsBuilder unauthorizedCacheControlHeaderStrategy(String value) {
        unauthorizedCacheControlHeaderStrategy = value;
        return this;
    }

    public MethodSettings build() {
        return new MethodSettings(metricsEnabled, loggingLevel, dataTraceEnabled, throttlingBurstLimit,
                throttlingRateLimit, cachingEnabled, cacheTtlInSeconds, cacheDataEncrypted,
                requireAuthorizationForCacheControl, unauthorizedCacheControlHeaderStrategy);
    }
}
