package dev.stagedoor.infra.deployer.machine;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.stagedoor.infra.assembler.output.Assembly;
import dev.stagedoor.infra.assembler.output.SourceMap;
import dev.stagedoor.infra.assembler.yaml.Position;

/**
 * The definition of a state machine of the assembled templates.
 *
 * @param file where people edit it, relative to the project's root
 * @param type {@code STANDARD} or {@code EXPRESS}
 * @param text with its placeholders
 */
record MachineDefinition(String file, String type, String text) {

    private static final String TYPE = "AWS::StepFunctions::StateMachine";
    private static final String FIELD = "DefinitionString";
    /** A resource that only the deployed stack knows; it is a function's, as those of the services need no placeholder. */
    private static final Pattern RESOURCE = Pattern.compile("(\"Resource\"\\s*:\\s*)\"\\$\\{([A-Za-z0-9]{1,64})}\"");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{([^}]{1,255})}");

    /** Those of all templates, each file once. */
    static List<MachineDefinition> of(Assembly assembly) throws IOException {
        List<MachineDefinition> found = new ArrayList<>();
        for (String template : assembly.contents().nested()) {
            for (JsonNode resource : assembly.templateTree(template).path("Resources")) {
                JsonNode properties = resource.path("Properties");
                if (resource.path("Type").asText().equals(TYPE) && properties.path(FIELD).isTextual()) {
                    String text = properties.path(FIELD).textValue();
                    found.add(new MachineDefinition(file(assembly, template, text),
                            properties.path("StateMachineType").asText("STANDARD"), text));
                }
            }
        }
        return found.stream().distinct().toList();
    }

    /**
     * The text as it may be deployed, line by line. Values that only the stack knows are replaced by others of their kind: a number is
     * one in an expression, and a text where it stands in quotes.
     */
    String plausible() {
        String named = RESOURCE.matcher(text).replaceAll("$1\"arn:aws:lambda:us-east-1:123456789012:function:$2\"");
        return PLACEHOLDER.matcher(named).replaceAll(placeholder -> value(placeholder.group(1)));
    }

    private static String value(String name) {
        if (name.endsWith("Partition")) {
            return "aws";
        }
        if (name.endsWith("Region")) {
            return "us-east-1";
        }
        return name.endsWith("AccountId") ? "123456789012" : "1";
    }

    private static String file(Assembly assembly, String template, String text) throws IOException {
        SourceMap map = assembly.sourceMap(template);
        String value = JsonNodeFactory.instance.textNode(text).toString();
        int number = 0;
        for (String line : assembly.template(template).lines().toList()) {
            number++;
            if (line.contains('"' + FIELD + "\": " + value)) {
                return map.source(number).map(Position::file).orElse(template);
            }
        }
        return template;
    }
}
