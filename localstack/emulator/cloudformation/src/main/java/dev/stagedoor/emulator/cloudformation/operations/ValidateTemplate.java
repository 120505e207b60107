package dev.stagedoor.emulator.cloudformation.operations;

import java.util.Set;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stagedoor.emulator.cloudformation.stack.StackEngine;
import dev.stagedoor.emulator.cloudformation.template.Template;
import dev.stagedoor.emulator.core.Json;

/**
 * Checks the form of a template; types and properties are checked when a stack is made of it, because that depends on parameters.
 * See <a href="https://docs.aws.amazon.com/AWSCloudFormation/latest/APIReference/API_ValidateTemplate.html">the action</a>.
 */
public final class ValidateTemplate implements StackOperation {

    private final StackEngine engine;

    public ValidateTemplate(StackEngine engine) {
        this.engine = engine;
    }

    @Override
    public String name() {
        return "ValidateTemplate";
    }

    @Override
    public Set<String> members() {
        return Set.of("TemplateBody", "TemplateURL");
    }

    @Override
    public ObjectNode run(Call call) {
        Template template = TemplateInput.of(call, null);
        ObjectNode answer = Json.object();
        ArrayNode parameters = answer.putArray("Parameters");
        template.parameters().values().forEach(parameter -> parameters.add(TemplateView.parameter(parameter)));
        StackView.put(answer, "Description", template.description());
        TemplateView.capabilities(template, engine.types(), answer);
        return answer;
    }
}
