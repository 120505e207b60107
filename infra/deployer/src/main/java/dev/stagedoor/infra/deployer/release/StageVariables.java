package dev.stagedoor.infra.deployer.release;

import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stagedoor.infra.assembler.output.Assembly;

/** The variables of a stage as the assembled templates give them: texts, and the name of the stage. */
public final class StageVariables {

    private StageVariables() {}

    /** Of a variable that is made in any other way nothing is said here. */
    public static Map<String, String> of(Assembly assembly, String stage) throws IOException {
        Map<String, String> variables = new TreeMap<>();
        for (String file : assembly.contents().nested()) {
            for (JsonNode resource : assembly.templateTree(file).path("Resources")) {
                if (resource.path("Type").asText().equals("AWS::ApiGateway::Stage")) {
                    resource.at("/Properties/Variables").properties().forEach(variable -> {
                        JsonNode value = variable.getValue();
                        if (value.isTextual() || value.path("Ref").asText().equals("StageName")) {
                            variables.put(variable.getKey(), value.isTextual() ? value.asText() : stage);
                        }
                    });
                }
            }
        }
        return variables;
    }
}
