package dev.stagedoor.emulator.states.path;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stagedoor.emulator.states.error.InvalidExpressionException;

/** A piece of a payload template. */
sealed interface TemplatePart {

    String SUFFIX = ".$";

    JsonNode evaluate(Scope scope);

    void collectVariables(Set<String> names);

    /** What holds no expression: the very node of the definition, at no cost. */
    record Constant(JsonNode value) implements TemplatePart {

        @Override
        public JsonNode evaluate(Scope scope) {
            return value;
        }

        @Override
        public void collectVariables(Set<String> names) {
            // There are none.
        }
    }

    /** @param field the key as the definition has it, with its ending */
    record Computed(String field, Expression expression) implements TemplatePart {

        @Override
        public JsonNode evaluate(Scope scope) {
            return expression.evaluate(scope, field);
        }

        @Override
        public void collectVariables(Set<String> names) {
            names.addAll(expression.variables());
        }
    }

    /** An object with an expression somewhere in it. */
    record Template(List<Member> members) implements TemplatePart {

        record Member(String name, TemplatePart part) {}

        @Override
        public JsonNode evaluate(Scope scope) {
            ObjectNode object = JsonNodeFactory.instance.objectNode();
            for (Member member : members) {
                object.set(member.name(), member.part().evaluate(scope));
            }
            return object;
        }

        @Override
        public void collectVariables(Set<String> names) {
            members.forEach(member -> member.part().collectVariables(names));
        }
    }

    static TemplatePart parse(JsonNode node, ExpressionParser expressions) throws InvalidExpressionException {
        if (!node.isObject()) {
            return new Constant(node);
        }
        List<Template.Member> members = new ArrayList<>(node.size());
        boolean constant = true;
        for (Map.Entry<String, JsonNode> member : node.properties()) {
            String key = member.getKey();
            boolean computed = key.endsWith(SUFFIX);
            TemplatePart part = computed
                    ? computed(key, member.getValue(), expressions)
                    : parse(member.getValue(), expressions);
            members.add(new Template.Member(computed ? key.substring(0, key.length() - SUFFIX.length()) : key, part));
            constant &= part instanceof Constant;
        }
        return constant ? new Constant(node) : new Template(List.copyOf(members));
    }

    private static Computed computed(String key, JsonNode value, ExpressionParser expressions)
            throws InvalidExpressionException {
        if (value.isTextual()) {
            try {
                return new Computed(key, expressions.parse(value.textValue()));
            } catch (InvalidExpressionException e) {
                throw invalid(key);
            }
        }
        throw invalid(key);
    }

    private static InvalidExpressionException invalid(String key) {
        return new InvalidExpressionException(
                "The value for the field '" + key + "' must be a valid JSONPath or a valid intrinsic function call");
    }
}
