package dev.stagedoor.infra.deployer.release;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stagedoor.infra.assembler.output.Assembly;

/** The variables of a stage as the assembled templates give them. */
public final class StageVariables {

    private StageVariables() {}

    /** By name; empty where the value is neither a text nor the stage's name, so that nobody but the stack knows it. */
    public static Map<String, Optional<String>> of(Assembly assembly, String stage) throws IOException {
        Map<String, Optional<String>> variables = new TreeMap<>();
        for (String file : assembly.contents().nested()) {
            for (JsonNode resource : assembly.templateTree(file).path("Resources")) {
                if (resource.path("Type").asText().equals("AWS::ApiGateway::Stage")) {
                    resource.at("/Properties/Variables").properties().forEach(variable -> {
                        JsonNode value = variable.getValue();
                        String known = value.path("Ref").asText().equals("StageName") ? stage : value.textValue();
                        variables.put(variable.getKey(), Optional.ofNullable(known));
                    });
                }
            }
        }
        return variables;
    }
}
