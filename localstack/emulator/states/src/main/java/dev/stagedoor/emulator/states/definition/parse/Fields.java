package dev.stagedoor.emulator.states.definition.parse;

import java.util.ArrayList;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stagedoor.emulator.core.Json;
import dev.stagedoor.emulator.states.definition.QueryLanguage;
import dev.stagedoor.emulator.states.error.InvalidExpressionException;
import dev.stagedoor.emulator.states.expression.Expression;
import dev.stagedoor.emulator.states.expression.NumberField;
import dev.stagedoor.emulator.states.jsonata.JsonataType;

/** The fields of an object of a definition, each read once as what it must be; a field that is not right is a problem with its place. */
final class Fields {

    private final JsonNode node;
    private final String location;
    private final QueryLanguage machine;
    private final QueryLanguage language;
    private final Expressions expressions;
    private final Findings findings;

    /** @param machine the language of the whole machine */
    Fields(JsonNode node, String location, QueryLanguage machine, Expressions expressions, Findings findings) {
        this(node, location, machine, machine, expressions, findings);
    }

    private Fields(JsonNode node, String location, QueryLanguage machine, QueryLanguage language,
            Expressions expressions, Findings findings) {
        this.node = node;
        this.location = location;
        this.machine = machine;
        this.language = language;
        this.expressions = expressions;
        this.findings = findings;
    }

    /** The same for an object inside of this one. */
    Fields in(JsonNode inner, String place) {
        return new Fields(inner, location + "/" + place, machine, language, expressions, findings);
    }

    Fields in(String field) {
        return in(node.path(field), field);
    }

    /** The same object, a state: read in its own language or in that of the machine, not of a state around it. */
    Fields inOwnLanguage() {
        QueryLanguage own = QueryLanguage.of(node.path("QueryLanguage").asText()).orElse(machine);
        return new Fields(node, location, machine, own, expressions, findings);
    }

    /** The same object, which is the state of this name: what it reads is found under that. */
    Fields ofState(String name) {
        return new Fields(node, location, machine, language,
                expressions.telling(variables -> findings.reads(name, variables)),
                findings);
    }

    /** The same object, which is a Catcher. */
    Fields ofCatcher() {
        return new Fields(node, location, machine, language, expressions.withErrorOutput(), findings);
    }

    boolean has(String field) {
        return node.has(field);
    }

    JsonNode get(String field) {
        return node.path(field);
    }

    QueryLanguage language() {
        return language;
    }

    String location() {
        return location;
    }

    Findings findings() {
        return findings;
    }

    /** A text; null where the field is not there. */
    String text(String field) {
        JsonNode value = node.get(field);
        return value == null || !value.isTextual() ? null : value.textValue();
    }

    List<String> texts(String field) {
        List<String> texts = new ArrayList<>();
        node.path(field).forEach(text -> texts.add(text.asText()));
        return List.copyOf(texts);
    }

    /** A template: of paths or of JSONata; null where the field is not there. */
    Expression template(String field) {
        JsonNode value = node.get(field);
        if (value == null) {
            return null;
        }
        return language == QueryLanguage.JSONATA
                ? expressions.jsonataTemplate(value, field,
                        (place, e) -> findings.add(e, location + "/" + field + place))
                : read(field, () -> expressions.payloadTemplate(value));
    }

    /** A path or intrinsic call under a field such as {@code ErrorPath}; null where it is not there. */
    Expression path(String field) {
        String text = text(field);
        return text == null ? null : read(field, () -> expressions.path(text, field));
    }

    /** {@code InputPath} or {@code OutputPath}: null is an empty object, and without it nothing is filtered. */
    Expression filter(String field) {
        JsonNode value = node.get(field);
        if (value == null || "$".equals(value.asText()) && value.isTextual()) {
            return null;
        }
        return value.isNull()
                ? Expression.constant(Json.object())
                : read(field, () -> expressions.filter(value.asText()));
    }

    /** A text or a JSONata expression that gives one; null where the field is not there. */
    Expression textExpression(String field) {
        JsonNode value = node.get(field);
        return value == null ? null : read(field, () -> expressions.value(value, field, language, JsonataType.STRING));
    }

    /** A number, JSONata, or a path under the field's name and {@code Path}; null where none is there. */
    NumberField integer(String field) {
        JsonNode value = node.get(field);
        if (value != null) {
            Expression expression = read(field, () -> expressions.value(value, field, language, JsonataType.INTEGER));
            return new NumberField(expression, field, null);
        }
        String path = text(field + "Path");
        return path == null ? null : new NumberField(path(field + "Path"), field + "Path", path);
    }

    /** A value that JSONata may compute, of one kind. */
    Expression value(String field, JsonataType type) {
        JsonNode value = node.get(field);
        return value == null ? null : read(field, () -> expressions.value(value, field, language, type));
    }

    Expressions expressions() {
        return expressions;
    }

    /** Something that can be wrong in itself. */
    <T> T read(String field, Reader<T> reader) {
        try {
            return reader.read();
        } catch (InvalidExpressionException e) {
            findings.add(e, location + "/" + field);
            return null;
        }
    }

    /** Reads a value of a definition. */
    interface Reader<T> {

        T read() throws InvalidExpressionException;
    }
}
