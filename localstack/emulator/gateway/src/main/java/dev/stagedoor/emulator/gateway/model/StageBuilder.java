package dev.stagedoor.emulator.gateway.model;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/** Makes a changed copy of a {@link Stage}. The maps are the builder's own and may be edited in place. */
public final class StageBuilder {

    private final String stageName;
    private String deploymentId;
    private String description;
    private final Map<String, String> variables = new LinkedHashMap<>();
    private final Map<String, MethodSettings> methodSettings = new LinkedHashMap<>();
    private CanarySettings canarySettings;
    private AccessLogSettings accessLogSettings;
    private boolean cacheClusterEnabled;
    private String cacheClusterSize;
    private boolean tracingEnabled;
    private String clientCertificateId;
    private String documentationVersion;
    private Instant createdDate = Instant.EPOCH;
    private Instant lastUpdatedDate = Instant.EPOCH;
    private final Map<String, String> tags = new LinkedHashMap<>();

    StageBuilder(String stageName, String deploymentId) {
        this.stageName = stageName;
        this.deploymentId = deploymentId;
    }

    StageBuilder(Stage stage) {
        this(stage.stageName(), stage.deploymentId());
        description = stage.description();
        variables.putAll(stage.variables());
        methodSettings.putAll(stage.methodSettings());
        canarySettings = stage.canarySettings();
        accessLogSettings = stage.accessLogSettings();
        cacheClusterEnabled = stage.cacheClusterEnabled();
        cacheClusterSize = stage.cacheClusterSize();
        tracingEnabled = stage.tracingEnabled();
        clientCertificateId = stage.clientCertificateId();
        documentationVersion = stage.documentationVersion();
        createdDate = stage.createdDate();
        lastUpdatedDate = stage.lastUpdatedDate();
        tags.putAll(stage.tags());
    }

    public StageBuilder deploymentId(String value) {
        deploymentId = value;
        return this;
    }

    public String deploymentId() {
        return deploymentId;
    }

    public StageBuilder description(String value) {
        description = value;
        return this;
    }

    public Map<String, String> variables() {
        return variables;
    }

    public Map<String, MethodSettings> methodSettings() {
        return methodSettings;
    }

    /** @param value null: no canary */
    public StageBuilder canarySettings(CanarySettings value) {
        canarySettings = value;
        return this;
    }

    public CanarySettings canarySettings() {
        return canarySettings;
    }

    /** @param value null: no access log */
    public StageBuilder accessLogSettings(AccessLogSettings value) {
        accessLogSettings = value;
        return this;
    }

    public AccessLogSettings accessLogSettings() {
        return accessLogSettings;
    }

    public StageBuilder cacheClusterEnabled(boolean value) {
        cacheClusterEnabled = value;
        return this;
    }

    public StageBuilder cacheClusterSize(String value) {
        cacheClusterSize = value;
        return this;
    }

    public StageBuilder tracingEnabled(boolean value) {
        tracingEnabled = value;
        return this;
    }

    public StageBuilder clientCertificateId(String value) {
        clientCertificateId = value;
        return this;
    }

    public StageBuilder documentationVersion(String value) {
        documentationVersion = value;
        return this;
    }

    public StageBuilder createdDate(Instant value) {
        createdDate = value;
        return this;
    }

    public StageBuilder lastUpdatedDate(Instant value) {
        lastUpdatedDate = value;
        return this;
    }

    public Map<String, String> tags() {
        return tags;
    }

    public Stage build() {
        return new Stage(stageName, deploymentId, description, variables, methodSettings, canarySettings,
                accessLogSettings, cacheClusterEnabled, cacheClusterSize, tracingEnabled, clientCertificateId,
                documentationVersion, createdDate, lastUpdatedDate, tags);
    }
}
