package dev.stagedoor.emulator.states.path;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stagedoor.emulator.states.error.InvalidExpressionException;
import dev.stagedoor.emulator.states.path.TemplatePart.Computed;
import dev.stagedoor.emulator.states.path.TemplatePart.Constant;
import dev.stagedoor.emulator.states.path.TemplatePart.Items;
import dev.stagedoor.emulator.states.path.TemplatePart.Template;

/** Makes the parts of a payload template; whatever holds no expression becomes one constant. */
record TemplateParser(ExpressionParser expressions) {

    private static final String SUFFIX = ".$";

    TemplatePart parse(JsonNode node) throws InvalidExpressionException {
        if (node.isObject()) {
            return object(node);
        }
        return node.isArray() ? array(node) : new Constant(node);
    }

    private TemplatePart object(JsonNode node) throws InvalidExpressionException {
        List<Template.Member> members = new ArrayList<>(node.size());
        boolean constant = true;
        for (Map.Entry<String, JsonNode> member : node.properties()) {
            String key = member.getKey();
            boolean computed = key.endsWith(SUFFIX);
            TemplatePart part = computed ? computed(key, member.getValue()) : parse(member.getValue());
            members.add(new Template.Member(computed ? key.substring(0, key.length() - SUFFIX.length()) : key, part));
            constant &= part instanceof Constant;
        }
        return constant ? new Constant(node) : new Template(List.copyOf(members));
    }

    private TemplatePart array(JsonNode node) throws InvalidExpressionException {
        List<TemplatePart> parts = new ArrayList<>(node.size());
        for (JsonNode item : node) {
            parts.add(parse(item));
        }
        return parts.stream().allMatch(Constant.class::isInstance) ? new Constant(node) : new Items(List.copyOf(parts));
    }

    private Computed computed(String key, JsonNode value) throws InvalidExpressionException {
        if (!value.isTextual()) {
            throw ExpressionParser.invalid(key);
        }
        return new Computed(key, expressions.parse(key, value.textValue()));
    }
}
