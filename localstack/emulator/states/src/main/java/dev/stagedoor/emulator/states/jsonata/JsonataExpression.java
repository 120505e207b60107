package dev.stagedoor.emulator.states.jsonata;

import java.util.Set;

import com.dashjoin.jsonata.JException;
import com.dashjoin.jsonata.Jsonata;
import com.fasterxml.jackson.databind.JsonNode;
import dev.stagedoor.emulator.states.error.EvaluationException;
import dev.stagedoor.emulator.states.error.InvalidExpressionException;

/** A JSONata expression of a definition, compiled. Immutable and safe for concurrent use. */
public final class JsonataExpression {

    private static final String OPEN = "{%";
    private static final String CLOSE = "%}";

    private final String text;
    private final Jsonata program;
    private final Set<String> variables;

    private JsonataExpression(String text, Jsonata program, Set<String> variables) {
        this.text = text;
        this.program = program;
        this.variables = variables;
    }

    /** Whether a string of a definition is an expression: delimiters at both ends, and no space outside them. */
    public static boolean isExpression(String text) {
        return text.length() >= OPEN.length() + CLOSE.length() && text.startsWith(OPEN) && text.endsWith(CLOSE);
    }

    /**
     * Compiles an expression.
     *
     * @param text as in the definition, with its delimiters
     * @throws InvalidExpressionException if there are no delimiters, or no expression between them
     */
    public static JsonataExpression parse(String text) throws InvalidExpressionException {
        if (!isExpression(text)) {
            throw new InvalidExpressionException("A JSONata expression stands between {% and %}: " + text);
        }
        String expression = text.substring(OPEN.length(), text.length() - CLOSE.length()).strip();
        try {
            Jsonata program = Jsonata.jsonata(expression);
            program.setValidateInput(false);
            program.setOutputConvertNulls(false);
            return new JsonataExpression(expression, program, VariableNames.in(expression));
        } catch (JException e) {
            throw new InvalidExpressionException(e.getMessage());
        } catch (RuntimeException | StackOverflowError e) {
            throw new InvalidExpressionException("Unreadable JSONata expression: " + e.getMessage());
        }
    }

    /** The expression without its delimiters, as AWS's texts show it. */
    public String text() {
        return text;
    }

    /** The names of the variables that the expression reads, {@code states} not among them. */
    public Set<String> variables() {
        return variables;
    }

    /**
     * The value of the expression.
     *
     * @param field the location that AWS names, such as {@code Output/total}
     * @throws EvaluationException {@code States.QueryEvaluationError} if it is undefined, is no JSON, or cannot be had within the bounds
     */
    public JsonNode evaluate(JsonataScope scope, String field) {
        Object value;
        try {
            Jsonata.Frame frame = program.createFrame();
            frame.setRuntimeBounds(2000, 200);
            frame.bind("states", (Object) JavaValues.states(scope));
            for (String variable : variables) {
                JsonNode bound = scope.variables().apply(variable);
                if (bound != null) {
                    frame.bind(variable, JavaValues.of(bound));
                }
            }
            value = program.evaluate(null, frame);
        } catch (JException e) {
            throw QueryErrors.threw(text, field, e.getError() + ": " + e.getMessage());
        } catch (RuntimeException | StackOverflowError e) {
            throw QueryErrors.threw(text, field, String.valueOf(e.getMessage()));
        }
        if (value == null) {
            throw QueryErrors.undefined(text, field);
        }
        JsonNode node = JavaValues.toJson(value);
        if (node == null) {
            throw QueryErrors.unsupportedResult(text, field);
        }
        return node;
    }

    /**
     * The value of the expression, for a field that wants one kind of value.
     *
     * @throws EvaluationException as {@link #evaluate(JsonataScope, String)}, or if the value is of another kind
     */
    public JsonNode evaluate(JsonataScope scope, String field, JsonataType expected) {
        JsonNode value = evaluate(scope, field);
        if (!expected.accepts(value)) {
            throw QueryErrors.wrongType(text, field, expected, value);
        }
        return value;
    }
}
