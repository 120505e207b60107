package dev.stagedoor.emulator.cloudformation.operations;

import java.util.Set;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stagedoor.emulator.cloudformation.catalog.ResourceTypes;
import dev.stagedoor.emulator.cloudformation.preflight.Capabilities;
import dev.stagedoor.emulator.cloudformation.template.ParameterDeclaration;
import dev.stagedoor.emulator.cloudformation.template.Template;
import dev.stagedoor.emulator.core.Json;

/** Templates as the API shows them. */
final class TemplateView {

    private TemplateView() {}

    static ObjectNode parameter(ParameterDeclaration parameter) {
        ObjectNode view = Json.object().put("ParameterKey", parameter.name());
        StackView.put(view, "DefaultValue", parameter.defaultValue());
        view.put("NoEcho", parameter.noEcho());
        StackView.put(view, "Description", parameter.description());
        return view;
    }

    /** Adds what must be acknowledged, and why, where something must. */
    static void capabilities(Template template, ResourceTypes types, ObjectNode answer) {
        Set<String> needed = Capabilities.needed(template.resources().values(), types);
        if (!needed.isEmpty()) {
            answer.set("Capabilities", StackView.texts(needed));
            answer.put("CapabilitiesReason", "The template makes IAM resources.");
        }
    }
}
