package dev.stagedoor.emulator.gateway.model;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Makes a changed copy of a {@link Method}. The maps are the builder's own and may be edited in place. */
public final class MethodBuilder {

    private final String httpMethod;
    private String authorizationType = "NONE";
    private String authorizerId;
    private final List<String> authorizationScopes = new ArrayList<>();
    private boolean apiKeyRequired;
    private String operationName;
    private String requestValidatorId;
    private final Map<String, Boolean> requestParameters = new LinkedHashMap<>();
    private final Map<String, String> requestModels = new LinkedHashMap<>();
    private final Map<String, MethodResponse> responses = new LinkedHashMap<>();
    private Integration integration;

    MethodBuilder(String httpMethod) {
        this.httpMethod = httpMethod;
    }

    MethodBuilder(Method source) {
        this(source.httpMethod());
        authorizationType = source.authorizationType();
        authorizerId = source.authorizerId();
        authorizationScopes.addAll(source.authorizationScopes());
        apiKeyRequired = source.apiKeyRequired();
        operationName = source.operationName();
        requestValidatorId = source.requestValidatorId();
        requestParameters.putAll(source.requestParameters());
        requestModels.putAll(source.requestModels());
        responses.putAll(source.responses());
        integration = source.integration();
    }

    public MethodBuilder authorizationType(String value) {
        authorizationType = value;
        return this;
    }

    public MethodBuilder authorizerId(String value) {
        authorizerId = value;
        return this;
    }

    public List<String> authorizationScopes() {
        return authorizationScopes;
    }

    public MethodBuilder apiKeyRequired(boolean value) {
        apiKeyRequired = value;
        return this;
    }

    public MethodBuilder operationName(String value) {
        operationName = value;
        return this;
    }

    public MethodBuilder requestValidatorId(String value) {
        requestValidatorId = value;
        return this;
    }

    public Map<String, Boolean> requestParameters() {
        return requestParameters;
    }

    public Map<String, String> requestModels() {
        return requestModels;
    }

    public Map<String, MethodResponse> responses() {
        return responses;
    }

    public MethodBuilder integration(Integration value) {
        integration = value;
        return this;
    }

    public Method build() {
        return new Method(httpMethod, authorizationType, authorizerId, authorizationScopes, apiKeyRequired,
                operationName, requestValidatorId, requestParameters, requestModels, responses, integration);
    }
}
