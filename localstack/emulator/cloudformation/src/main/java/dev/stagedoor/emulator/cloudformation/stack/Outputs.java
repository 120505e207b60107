package dev.stagedoor.emulator.cloudformation.stack;

import java.util.LinkedHashMap;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stagedoor.emulator.cloudformation.evaluation.TemplateScope;
import dev.stagedoor.emulator.cloudformation.source.TemplateException;
import dev.stagedoor.emulator.cloudformation.template.OutputDeclaration;
import dev.stagedoor.emulator.cloudformation.template.Template;

/** Computes the outputs of a stack. */
public final class Outputs {

    private Outputs() {}

    /**
     * @throws TemplateException if one is no text
     */
    public static Map<String, StackOutput> of(Template template, TemplateScope scope) {
        Map<String, StackOutput> outputs = new LinkedHashMap<>();
        for (OutputDeclaration declaration : template.outputs().values()) {
            if (declaration.condition() == null || scope.condition(declaration.condition(), declaration.position())) {
                String value = text(declaration, declaration.value().evaluate(scope));
                String export = declaration.exportName() == null
                        ? null
                        : text(declaration, declaration.exportName().evaluate(scope));
                outputs.put(declaration.name(),
                        new StackOutput(declaration.name(), value, declaration.description(), export));
            }
        }
        return outputs;
    }

    /** Exported values by the name of the export. */
    static Map<String, String> exports(Map<String, StackOutput> outputs) {
        Map<String, String> exports = new LinkedHashMap<>();
        for (StackOutput output : outputs.values()) {
            if (output.exportName() != null && exports.put(output.exportName(), output.value()) != null) {
                throw new TemplateException("Output exports must have unique names: " + output.exportName());
            }
        }
        return exports;
    }

    private static String text(OutputDeclaration declaration, JsonNode value) {
        if (!value.isValueNode() || value.isNull() || value.isMissingNode()) {
            throw new TemplateException(declaration.position(), "Template format error: Output " + declaration.name()
                    + " must be a string.");
        }
        return value.asText();
    }
}
