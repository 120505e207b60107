package dev.stagedoor.emulator.states.jsonata;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stagedoor.emulator.states.error.EvaluationException;
import dev.stagedoor.emulator.states.error.InvalidExpressionException;

/**
 * A JSON value in which every string of the form <code>{% ... %}</code> is an expression, such as {@code Output}, {@code Arguments} or
 * {@code Assign}. Parsed once; immutable and safe for concurrent use.
 */
public sealed interface JsonataTemplate {

    /**
     * Reads a template.
     *
     * @param reader compiles an expression
     * @param problems hears of every unreadable expression, with its place below the value, such as {@code /orders[0]/total}
     * @return a template that must not be evaluated if there was a problem
     */
    static JsonataTemplate parse(JsonNode value, ExpressionReader reader,
            BiConsumer<String, InvalidExpressionException> problems) {
        return parse(value, "", reader, problems);
    }

    /** Compiles an expression of a template. */
    @FunctionalInterface
    interface ExpressionReader {

        /** @param text with its delimiters */
        JsonataExpression read(String text) throws InvalidExpressionException;
    }

    /**
     * The template's value; parts without an expression are the definition's own nodes, which nobody may change.
     *
     * @param field the location of the template, such as {@code Output}
     * @throws EvaluationException from the first expression that gives no usable value, located below the field
     */
    JsonNode evaluate(JsonataScope scope, String field);

    /** The names of the variables that its expressions read. */
    Set<String> variables();

    /** Whether it holds no expression. */
    default boolean isConstant() {
        return this instanceof Constant;
    }

    private static JsonataTemplate parse(JsonNode value, String place, ExpressionReader reader,
            BiConsumer<String, InvalidExpressionException> problems) {
        if (value.isTextual()) {
            try {
                JsonataExpression.refuseUnclosed(value.textValue());
                if (JsonataExpression.isExpression(value.textValue())) {
                    return new Expression(reader.read(value.textValue()), place);
                }
            } catch (InvalidExpressionException e) {
                problems.accept(place, e);
            }
        } else if (value.isObject()) {
            Map<String, JsonataTemplate> members = new LinkedHashMap<>();
            value.properties().forEach(
                    member -> members.put(member.getKey(),
                            parse(member.getValue(), place + "/" + member.getKey(), reader, problems)));
            return members.values().stream().allMatch(JsonataTemplate::isConstant)
                    ? new Constant(value)
                    : new Members(members);
        } else if (value.isArray()) {
            List<JsonataTemplate> items = new ArrayList<>();
            for (int i = 0; i < value.size(); i++) {
                items.add(parse(value.get(i), place + "[" + i + "]", reader, problems));
            }
            return items.stream().allMatch(JsonataTemplate::isConstant) ? new Constant(value) : new Items(items);
        }
        return new Constant(value);
    }

    private static Set<String> variables(Iterable<JsonataTemplate> templates) {
        Set<String> names = new LinkedHashSet<>();
        templates.forEach(template -> names.addAll(template.variables()));
        return names;
    }

    /** A value without an expression. */
    record Constant(JsonNode value) implements JsonataTemplate {

        @Override
        public JsonNode evaluate(JsonataScope scope, String field) {
            return value;
        }

        @Override
        public Set<String> variables() {
            return Set.of();
        }
    }

    /** One expression and its place below the template. */
    record Expression(JsonataExpression expression, String place) implements JsonataTemplate {

        @Override
        public JsonNode evaluate(JsonataScope scope, String field) {
            return expression.evaluate(scope, field + place);
        }

        @Override
        public Set<String> variables() {
            return expression.references().variables();
        }
    }

    /** An object with an expression somewhere in it. */
    record Members(Map<String, JsonataTemplate> members) implements JsonataTemplate {

        @Override
        public JsonNode evaluate(JsonataScope scope, String field) {
            ObjectNode object = JsonNodeFactory.instance.objectNode();
            members.forEach((name, template) -> object.set(name, template.evaluate(scope, field)));
            return object;
        }

        @Override
        public Set<String> variables() {
            return JsonataTemplate.variables(members.values());
        }
    }

    /** An array with an expression somewhere in it. */
    record Items(List<JsonataTemplate> items) implements JsonataTemplate {

        @Override
        public JsonNode evaluate(JsonataScope scope, String field) {
            ArrayNode array = JsonNodeFactory.instance.arrayNode(items.size());
            items.forEach(item -> array.add(item.evaluate(scope, field)));
            return array;
        }

        @Override
        public Set<String> variables() {
            return JsonataTemplate.variables(items);
        }
    }
}
