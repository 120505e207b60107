package dev.stagedoor.infra.deployer;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.stagedoor.infra.deployer.release.StageNames;
import dev.stagedoor.infra.deployer.target.Options;

/** What a deployed system is reached by: the outputs of its main stack, and what follows from them for the target. */
public record Outputs(Map<String, String> values) {

    private static final ObjectMapper JSON = new ObjectMapper();

    static Outputs of(Map<String, String> stack, List<String> stages, Options options, String region) {
        Map<String, String> values = new TreeMap<>(stack);
        String api = ExecuteApi.url(options).map(url -> url + "/" + stack.get("RestApiId") + "/")
                .orElseGet(() -> "https://" + stack.get("RestApiId") + ".execute-api." + region + ".amazonaws.com/");
        values.put("StageName", options.stage());
        values.put("RestApiUrl", api + options.stage());
        stages.forEach(stage -> values.put(StageNames.urlOutput(stage), api + stage));
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
