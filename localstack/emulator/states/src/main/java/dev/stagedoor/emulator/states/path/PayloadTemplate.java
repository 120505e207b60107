package dev.stagedoor.emulator.states.path;

import java.util.Set;
import java.util.TreeSet;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stagedoor.emulator.states.error.InvalidExpressionException;

/**
 * A JSON value that a state builds: {@code Parameters}, {@code ResultSelector}, {@code ItemSelector}, {@code Assign}.
 * A key that ends in {@code .$} holds an expression; its value stands under the key without that ending. So it is in
 * objects within arrays as well; the other items of arrays, and all other values, are taken as they are.
 *
 * @see <a href="https://states-language.net/spec.html#payload-template">Payload template</a>
 */
public final class PayloadTemplate {

    private final TemplatePart part;
    private final Set<String> variables;

    private PayloadTemplate(TemplatePart part) {
        this.part = part;
        Set<String> names = new TreeSet<>();
        part.collectVariables(names);
        variables = Set.copyOf(names);
    }

    /** @throws InvalidExpressionException if a key ending in {@code .$} has no expression; the message names the key */
    public static PayloadTemplate parse(JsonNode template, ExpressionParser expressions)
            throws InvalidExpressionException {
        return new PayloadTemplate(new TemplateParser(expressions).parse(template));
    }

    /**
     * The value, which shares nodes with the definition and with the scope: it must not be changed.
     *
     * @throws dev.stagedoor.emulator.states.error.EvaluationException if one of the expressions fails
     */
    public JsonNode evaluate(Scope scope) {
        return part.evaluate(scope);
    }

    /** The names of the variables that are read, without {@code $}. */
    public Set<String> variables() {
        return variables;
    }
}
