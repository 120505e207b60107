package dev.stagedoor.emulator.gateway.testing;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import dev.stagedoor.emulator.gateway.model.Integration;
import dev.stagedoor.emulator.gateway.model.Method;
import dev.stagedoor.emulator.gateway.model.MethodResponse;

/** Makes methods for tests. */
public final class Methods {

    private final String verb;
    private String authorization = "NONE";
    private boolean apiKeyRequired;
    private String validatorId;
    private final Map<String, Boolean> parameters = new LinkedHashMap<>();
    private final Map<String, String> models = new LinkedHashMap<>();
    private final Map<String, MethodResponse> responses = new LinkedHashMap<>();
    private Integration integration;

    private Methods(String verb) {
        this.verb = verb;
        responses("200");
    }

    public static Methods of(String verb) {
        return new Methods(verb);
    }

    public Methods authorization(String type) {
        authorization = type;
        return this;
    }

    public Methods apiKeyRequired() {
        apiKeyRequired = true;
        return this;
    }

    public Methods validator(String id) {
        validatorId = id;
        return this;
    }

    /** Declares {@code method.request.<parameter>}. */
    public Methods parameter(String parameter, boolean required) {
        parameters.put("method.request." + parameter, required);
        return this;
    }

    public Methods model(String mediaType, String name) {
        models.put(mediaType, name);
        return this;
    }

    public Methods responses(String... statuses) {
        for (String status : statuses) {
            responses.put(status, new MethodResponse(status, Map.of(), Map.of()));
        }
        return this;
    }

    public Methods integration(Integration what) {
        integration = what;
        return this;
    }

    public Method build() {
        return new Method(verb, authorization, null, List.of(), apiKeyRequired, null, validatorId, parameters, models,
                responses, integration);
    }
}
