package dev.stagedoor.emulator.states.jsonata;

import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stagedoor.emulator.states.error.EvaluationException;
import dev.stagedoor.emulator.states.error.InvalidExpressionException;
import dev.stagedoor.emulator.states.jsonata.syntax.Parser;
import dev.stagedoor.emulator.states.jsonata.syntax.Syntax;
import dev.stagedoor.emulator.states.jsonata.tree.Compiler;
import dev.stagedoor.emulator.states.jsonata.tree.Node;
import dev.stagedoor.emulator.states.jsonata.value.Evaluation;
import dev.stagedoor.emulator.states.jsonata.value.EvaluationLimitException;
import dev.stagedoor.emulator.states.jsonata.value.Frame;
import dev.stagedoor.emulator.states.jsonata.value.JsonValue;
import dev.stagedoor.emulator.states.jsonata.value.JsonataException;
import dev.stagedoor.emulator.states.jsonata.value.Limits;
import dev.stagedoor.emulator.states.jsonata.value.NoJsonException;

/** A JSONata expression of a definition, compiled. Immutable and safe for concurrent use. */
public final class JsonataExpression {

    private static final String OPEN = "{%";
    private static final String CLOSE = "%}";
    private static final String INVALID = "INVALID_JSONATA_EXPRESSION";

    private final String text;
    private final Node program;
    private final JsonataReferences references;
    private final Limits limits;

    private JsonataExpression(String text, Node program, JsonataReferences references, Limits limits) {
        this.text = text;
        this.program = program;
        this.references = references;
        this.limits = limits;
    }

    /** Whether a string of a definition is an expression: delimiters at both ends, and no space outside them. */
    public static boolean isExpression(String text) {
        return text.length() >= OPEN.length() + CLOSE.length() && text.startsWith(OPEN) && text.endsWith(CLOSE);
    }

    /**
     * Refuses a string that begins as an expression and does not end as one.
     *
     * @throws InvalidExpressionException in AWS's words
     */
    public static void refuseUnclosed(String text) throws InvalidExpressionException {
        if (text.startsWith(OPEN) && !isExpression(text)) {
            throw new InvalidExpressionException("JSONata string must start with {% and end with %}");
        }
    }

    /**
     * Compiles an expression.
     *
     * @param text as in the definition, with its delimiters
     * @throws InvalidExpressionException {@code INVALID_JSONATA_EXPRESSION} if there are no delimiters, or no expression between them;
     *         {@code UNSUPPORTED_JSONATA_EXPRESSION} if it refers to what is not there in Step Functions
     */
    public static JsonataExpression parse(String text) throws InvalidExpressionException {
        return parse(text, Limits.STANDARD);
    }

    static JsonataExpression parse(String text, Limits limits) throws InvalidExpressionException {
        if (!isExpression(text)) {
            throw new InvalidExpressionException(INVALID, "A JSONata expression stands between {% and %}: " + text);
        }
        String expression = text.substring(OPEN.length(), text.length() - CLOSE.length()).strip();
        try {
            Syntax syntax = Parser.parse(expression);
            Node program = Compiler.compile(syntax);
            JsonataReferences references = References.of(syntax);
            references.check();
            return new JsonataExpression(expression, program, references, limits);
        } catch (JsonataException e) {
            throw new InvalidExpressionException(INVALID, e.getMessage());
        } catch (StackOverflowError e) {
            // The parser bounds its depth; a caller may have left it less room than that.
            throw new InvalidExpressionException(INVALID, "The expression is nested too deep");
        }
    }

    /** The expression without its delimiters, as AWS's texts show it. */
    public String text() {
        return text;
    }

    /** The names of the variables that it reads. */
    public Set<String> variables() {
        return references.variables();
    }

    /** What it refers to outside itself. */
    public JsonataReferences references() {
        return references;
    }

    /**
     * The value of the expression.
     *
     * @param field the location that AWS names, such as {@code Output/total}
     * @throws EvaluationException {@code States.QueryEvaluationError} if it is undefined, is no JSON, or cannot be had within the bounds
     */
    public JsonNode evaluate(JsonataScope scope, String field) {
        try {
            JsonataRuntime runtime = scope.runtime();
            Evaluation evaluation = new Evaluation(limits, runtime.clock(), runtime.random(), runtime.ids());
            Object value = program.evaluate(null, Frame.outermost(evaluation, new ScopeVariables(scope)));
            if (value == null) {
                throw QueryErrors.undefined(text, field);
            }
            return JsonValue.of(value, limits.bytes());
        } catch (JsonataException e) {
            throw QueryErrors.threw(text, field, e);
        } catch (EvaluationLimitException e) {
            throw QueryErrors.limited(text, field, e);
        } catch (StackOverflowError e) {
            // Regular expressions and nested data use more of the stack than the depth of the expression tells.
            throw QueryErrors.limited(text, field, EvaluationLimitException.depth());
        } catch (NoJsonException e) {
            throw QueryErrors.unsupportedResult(text, field);
        } catch (EvaluationException e) {
            throw e;
        } catch (RuntimeException e) {
            // Values of the wrong kind deep in a function; AWS tells no more of them either.
            throw QueryErrors.internal(text, field, scope.runtime().ids().uuid(), e);
        }
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
