package dev.stagedoor.emulator.cloudformation.operations;

import java.util.Set;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stagedoor.emulator.cloudformation.stack.StackEngine;
import dev.stagedoor.emulator.cloudformation.template.ParameterDeclaration;
import dev.stagedoor.emulator.cloudformation.template.ResourceDeclaration;
import dev.stagedoor.emulator.cloudformation.template.Template;
import dev.stagedoor.emulator.core.Json;

/**
 * What a template, or that of a stack, declares; {@code aws cloudformation deploy} asks for it before every update.
 * See <a href="https://docs.aws.amazon.com/AWSCloudFormation/latest/APIReference/API_GetTemplateSummary.html">the action</a>.
 */
public final class GetTemplateSummary implements StackOperation {

    private final StackEngine engine;

    public GetTemplateSummary(StackEngine engine) {
        this.engine = engine;
    }

    @Override
    public String name() {
        return "GetTemplateSummary";
    }

    @Override
    public Set<String> members() {
        return Set.of("StackName", "TemplateBody", "TemplateURL");
    }

    @Override
    public ObjectNode run(Call call) {
        Template template = call.has("StackName")
                ? engine.stacks().get(call.text("StackName")).definition().template()
                : TemplateInput.of(call, null);
        ObjectNode answer = Json.object();
        ArrayNode parameters = answer.putArray("Parameters");
        template.parameters().values().forEach(parameter -> parameters.add(view(parameter)));
        StackView.put(answer, "Description", template.description());
        TemplateView.capabilities(template, engine.types(), answer);
        ArrayNode types = answer.putArray("ResourceTypes");
        template.resources().values().stream().map(ResourceDeclaration::type).distinct().sorted().forEach(types::add);
        return answer.put("Version", "2010-09-09");
    }

    private static ObjectNode view(ParameterDeclaration parameter) {
        ObjectNode view = TemplateView.parameter(parameter).put("ParameterType", parameter.type().name());
        if (!parameter.allowedValues().isEmpty()) {
            ArrayNode allowed = view.putObject("ParameterConstraints").putArray("AllowedValues");
            parameter.allowedValues().forEach(allowed::add);
        }
        return view;
    }
}
