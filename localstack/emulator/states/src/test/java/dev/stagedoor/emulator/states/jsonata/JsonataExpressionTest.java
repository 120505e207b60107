package dev.stagedoor.emulator.states.jsonata;

import java.util.Map;

import dev.stagedoor.emulator.states.error.EvaluationException;
import dev.stagedoor.emulator.states.error.InvalidExpressionException;
import org.junit.jupiter.api.Test;

import static dev.stagedoor.emulator.states.jsonata.Scopes.evaluate;
import static dev.stagedoor.emulator.states.jsonata.Scopes.expression;
import static dev.stagedoor.emulator.states.jsonata.Scopes.input;
import static dev.stagedoor.emulator.states.jsonata.Scopes.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class JsonataExpressionTest {

    @Test
    void onlyAStringBetweenItsDelimitersIsAnExpression() {
        assertThat(JsonataExpression.isExpression("{% $states.input %}")).isTrue();
        assertThat(JsonataExpression.isExpression(" {% $states.input %}")).isFalse();
        assertThat(JsonataExpression.isExpression("{%}")).isFalse();
        assertThat(JsonataExpression.isExpression("seat {% 1 %}")).isFalse();
    }

    @Test
    void readsTheMembersOfStatesAndVariables() {
        var scope = Scopes.withVariables("{\"seat\":{\"row\":\"F\"}}", Map.of("price", json("42.5")))
                .withResult(json("[true]"));

        assertThat(evaluate("$states.input.seat.row", scope)).isEqualTo(json("\"F\""));
        assertThat(evaluate("$states.result", scope)).isEqualTo(json("[true]"));
        assertThat(evaluate("$states.context.State.Name", scope)).isEqualTo(json("\"Seat\""));
        assertThat(evaluate("$price * 2", scope)).isEqualTo(json("85"));
    }

    @Test
    void nullIsAValueAndUndefinedIsNone() {
        assertThat(evaluate("$states.input.stall", input("{\"stall\":null}"))).isEqualTo(json("null"));
        assertThatExceptionOfType(EvaluationException.class)
                .isThrownBy(() -> evaluate("$states.input.circle", input("{}")))
                .withMessage(
                        "The JSONata expression '$states.input.circle' specified for the field 'Output' returned nothing (undefined).")
                .satisfies(e -> assertThat(e.error()).isEqualTo("States.QueryEvaluationError"))
                .satisfies(e -> assertThat(e.location()).isEqualTo("Output"));
    }

    @Test
    void aFieldThatWantsOneKindOfValueRefusesAnother() {
        assertThatExceptionOfType(EvaluationException.class)
                .isThrownBy(
                        () -> expression("$states.input").evaluate(input("{\"row\":7}"), "Items", JsonataType.ARRAY))
                .withMessage(
                        "The JSONata expression '$states.input' specified for the field 'Items' returned an unexpected result type. "
                                + "Expected 'array', but was 'object' for value: {\"row\":7}");
    }

    @Test
    void aFunctionIsNoResult() {
        assertThatExceptionOfType(EvaluationException.class)
                .isThrownBy(() -> evaluate("function($seat) { $seat }", input("{}")))
                .withMessageEndingWith("specified for the field 'Output' returned an unsupported result type.");
    }

    @Test
    void anErrorInTheExpressionIsNamedWithItsCode() {
        assertThatExceptionOfType(EvaluationException.class).isThrownBy(() -> evaluate("$nobody(1)", input("{}")))
                .withMessageEndingWith("threw an error during evaluation. T1006: Attempted to invoke a non-function");
    }

    @Test
    void whatAwsHasNoTextForIsAnInternalErrorWithAnId() {
        assertThatExceptionOfType(EvaluationException.class)
                .isThrownBy(() -> evaluate("$base64decode('*')", input("{}")))
                .satisfies(e -> assertThat(e.reason())
                        .matches("The JSONata expression '.*' specified for the field 'Output' "
                                + "threw an internal error during evaluation\\. [0-9a-f-]{36}"))
                .withCauseInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aNumberThatJsonDoesNotHaveIsWrittenOut() {
        assertThat(evaluate("[1 / 0, {'less': -1 / 0}]", input("{}")))
                .isEqualTo(json("[\"Infinity\",{\"less\":\"-Infinity\"}]"));
    }

    @Test
    void idsOfTheDataKeepAllTheirDigits() {
        assertThat(evaluate("$states.input.id", input("{\"id\":9223372036854775807}")))
                .isEqualTo(json("9223372036854775807"));
        assertThat(evaluate("$string($states.input.id)", input("{\"id\":1234567890123456789}")))
                .isEqualTo(json("\"1234567890123456789\""));
    }

    @Test
    void whatCannotBeReadIsRefused() {
        assertThatExceptionOfType(InvalidExpressionException.class)
                .isThrownBy(() -> JsonataExpression.parse("{% 1 + %}"));
        assertThatExceptionOfType(InvalidExpressionException.class).isThrownBy(() -> JsonataExpression.parse("{% %}"));
    }

    @Test
    void namesTheVariablesItReads() {
        assertThat(expression("$price * $count($states.input.seats[$ = '$no']) + $tax").variables())
                .containsExactlyInAnyOrder("price", "tax");
    }
}
