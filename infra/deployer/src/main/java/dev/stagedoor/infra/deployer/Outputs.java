package dev.stagedoor.infra.deployer;

import java.util.Map;
import java.util.TreeMap;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

/** What a deployed system is reached by: the outputs of its main stack, and what follows from them for the target. */
public record Outputs(Map<String, String> values) {

    private static final ObjectMapper JSON = new ObjectMapper();

    static Outputs of(Map<String, String> stack, Options options, String region) {
        Map<String, String> values = new TreeMap<>(stack);
        String api = stack.get("RestApiId");
        String stage = stack.get("StageName");
        values.put("RestApiUrl", options.endpoint().map(endpoint -> endpoint + "/_aws/execute-api/" + api + "/" + stage)
                .orElseGet(() -> "https://" + api + ".execute-api." + region + ".amazonaws.com/" + stage));
        values.put("Region", region);
        values.put("EndpointUrl",
                options.endpoint().map(Object::toString)
                        .orElseGet(() -> "https://apigateway." + region + ".amazonaws.com"));
        return new Outputs(values);
    }

    public String get(String name) {
        return values.get(name);
    }

    /** A JSON object with one member per output. */
    public String json() {
        try {
            return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(values);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A map of texts is always JSON", e);
        }
    }
}
