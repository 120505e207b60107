package dev.stagedoor.emulator.gateway.model;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Makes a changed copy of an {@link Integration}. The maps are the builder's own and may be edited in place. */
public final class IntegrationBuilder {

    private final IntegrationType type;
    private String httpMethod;
    private String uri;
    private String connectionType = "INTERNET";
    private String connectionId;
    private String integrationTarget;
    private String credentials;
    private final Map<String, String> requestParameters = new LinkedHashMap<>();
    private final Map<String, String> requestTemplates = new LinkedHashMap<>();
    private String passthroughBehavior = "WHEN_NO_MATCH";
    private String contentHandling;
    private int timeoutInMillis = Integration.DEFAULT_TIMEOUT_MILLIS;
    private String cacheNamespace;
    private final List<String> cacheKeyParameters = new ArrayList<>();
    private boolean insecureSkipVerification;
    private final Map<String, IntegrationResponse> responses = new LinkedHashMap<>();

    IntegrationBuilder(IntegrationType type) {
        this.type = type;
    }

    IntegrationBuilder(Integration source) {
        this(source.type());
        httpMethod = source.httpMethod();
        uri = source.uri();
        connectionType = source.connectionType();
        connectionId = source.connectionId();
        integrationTarget = source.integrationTarget();
        credentials = source.credentials();
        requestParameters.putAll(source.requestParameters());
        requestTemplates.putAll(source.requestTemplates());
        passthroughBehavior = source.passthroughBehavior();
        contentHandling = source.contentHandling();
        timeoutInMillis = source.timeoutInMillis();
        cacheNamespace = source.cacheNamespace();
        cacheKeyParameters.addAll(source.cacheKeyParameters());
        insecureSkipVerification = source.insecureSkipVerification();
        responses.putAll(source.responses());
    }

    public IntegrationBuilder httpMethod(String value) {
        httpMethod = value;
        return this;
    }

    public IntegrationBuilder uri(String value) {
        uri = value;
        return this;
    }

    public IntegrationBuilder connectionType(String value) {
        connectionType = value;
        return this;
    }

    public IntegrationBuilder connectionId(String value) {
        connectionId = value;
        return this;
    }

    public IntegrationBuilder integrationTarget(String value) {
        integrationTarget = value;
        return this;
    }

    public IntegrationBuilder credentials(String value) {
        credentials = value;
        return this;
    }

    public Map<String, String> requestParameters() {
        return requestParameters;
    }

    public Map<String, String> requestTemplates() {
        return requestTemplates;
    }

    public IntegrationBuilder passthroughBehavior(String value) {
        passthroughBehavior = value;
        return this;
    }

    public IntegrationBuilder contentHandling(String value) {
        contentHandling = value;
        return this;
    }

    public IntegrationBuilder timeoutInMillis(int value) {
        timeoutInMillis = value;
        return this;
    }

    public IntegrationBuilder cacheNamespace(String value) {
        cacheNamespace = value;
        return this;
    }

    public List<String> cacheKeyParameters() {
        return cacheKeyParameters;
    }

    public IntegrationBuilder insecureSkipVerification(boolean value) {
        insecureSkipVerification = value;
        return this;
    }

    public Map<String, IntegrationResponse> responses() {
        return responses;
    }

    public Integration build() {
        return new Integration(type, httpMethod, uri, connectionType, connectionId, integrationTarget, credentials,
                requestParameters, requestTemplates, passthroughBehavior, contentHandling, timeoutInMillis,
                cacheNamespace, cacheKeyParameters, insecureSkipVerification, responses);
    }
}
