package dev.stagedoor.emulator.states.definition.parse;

import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stagedoor.emulator.states.definition.QueryLanguage;
import dev.stagedoor.emulator.states.error.InvalidExpressionException;
import dev.stagedoor.emulator.states.expression.Condition;
import dev.stagedoor.emulator.states.expression.Expression;
import dev.stagedoor.emulator.states.jsonata.JsonataExpression;
import dev.stagedoor.emulator.states.jsonata.JsonataRuntime;
import dev.stagedoor.emulator.states.jsonata.JsonataTemplate;
import dev.stagedoor.emulator.states.jsonata.JsonataType;
import dev.stagedoor.emulator.states.path.ExpressionParser;
import dev.stagedoor.emulator.states.path.Path;
import dev.stagedoor.emulator.states.path.PayloadTemplate;
import dev.stagedoor.emulator.states.path.ReferencePath;

/**
 * Compiles the values of a definition.
 *
 * @param paths reads paths and calls of intrinsic functions
 * @param runtime what JSONata's functions of time and chance use
 * @param reads hears of the variables that each expression reads
 * @param errorOutput whether JSONata has the error output here, as in a Catcher
 */
public record Expressions(ExpressionParser paths, JsonataRuntime runtime, Consumer<Set<String>> reads,
        boolean errorOutput) {

    public Expressions(ExpressionParser paths, JsonataRuntime runtime) {
        this(paths, runtime, names -> {}, false);
    }

    /** The same, where somebody hears of the variables that each expression reads. */
    Expressions telling(Consumer<Set<String>> listener) {
        return new Expressions(paths, runtime, listener, errorOutput);
    }

    /** The same in a Catcher. */
    Expressions withErrorOutput() {
        return new Expressions(paths, runtime, reads, true);
    }

    Expression payloadTemplate(JsonNode template) throws InvalidExpressionException {
        PayloadTemplate compiled = PayloadTemplate.parse(template, paths);
        reads.accept(compiled.variables());
        return data -> compiled.evaluate(data.scope());
    }

    Expression path(String text, String field) throws InvalidExpressionException {
        return path(paths.parse(text), field);
    }

    /** {@code ErrorPath} and {@code CausePath}: what is none is refused in CreateStateMachine's words. */
    Expression errorText(String text, String field) throws InvalidExpressionException {
        return path(paths.parse(field, text), field);
    }

    /** A path to one place, which is only read. */
    Expression reference(String text) throws InvalidExpressionException {
        ReferencePath compiled = ReferencePath.parseSource(text);
        reads.accept(compiled.path().variables());
        return data -> compiled.read(data.scope());
    }

    private Expression path(dev.stagedoor.emulator.states.path.Expression compiled, String field) {
        reads.accept(compiled.variables());
        return data -> compiled.evaluate(data.scope(), field);
    }

    /** {@code InputPath} and {@code OutputPath}. */
    Expression filter(String text) throws InvalidExpressionException {
        Path compiled = Path.parse(text);
        reads.accept(compiled.variables());
        return data -> compiled.evaluate(data.scope());
    }

    Expression jsonataTemplate(JsonNode template, String field,
            BiConsumer<String, InvalidExpressionException> problems) {
        JsonataTemplate compiled = JsonataTemplate.parse(template, this::jsonata, problems);
        reads.accept(compiled.variables());
        return compiled.isConstant()
                ? Expression.constant(template)
                : data -> compiled.evaluate(data.jsonata(runtime), field);
    }

    /** A value that is written out, or that JSONata computes as one of a kind. */
    Expression value(JsonNode value, String field, QueryLanguage language, JsonataType type)
            throws InvalidExpressionException {
        if (language != QueryLanguage.JSONATA || !value.isTextual()) {
            return Expression.constant(value);
        }
        JsonataExpression.refuseUnclosed(value.textValue());
        if (!JsonataExpression.isExpression(value.textValue())) {
            return Expression.constant(value);
        }
        JsonataExpression compiled = jsonata(value.textValue());
        reads.accept(compiled.variables());
        return data -> compiled.evaluate(data.jsonata(runtime), field, type);
    }

    private JsonataExpression jsonata(String text) throws InvalidExpressionException {
        JsonataExpression compiled = JsonataExpression.parse(text);
        if (!errorOutput) {
            compiled.references().checkWithoutErrorOutput();
        }
        return compiled;
    }

    Condition condition(JsonNode value, String field) throws InvalidExpressionException {
        Expression expression = value(value, field, QueryLanguage.JSONATA, JsonataType.BOOLEAN);
        return data -> expression.evaluate(data).booleanValue();
    }
}
