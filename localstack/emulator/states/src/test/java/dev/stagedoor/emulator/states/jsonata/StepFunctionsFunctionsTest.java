package dev.stagedoor.emulator.states.jsonata;

import java.util.Random;

import dev.stagedoor.emulator.states.error.EvaluationException;
import org.junit.jupiter.api.Test;

import static dev.stagedoor.emulator.states.jsonata.Scopes.evaluate;
import static dev.stagedoor.emulator.states.jsonata.Scopes.input;
import static dev.stagedoor.emulator.states.jsonata.Scopes.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** The functions that Step Functions adds, and the one that it takes away. */
class StepFunctionsFunctionsTest {

    private final JsonataScope scope = input("{\"seats\":[11,12,13,14,15]}");

    @Test
    void partitionCutsAnArrayIntoPartsOfASize() {
        assertThat(evaluate("$partition($states.input.seats, 2)", scope)).isEqualTo(json("[[11,12],[13,14],[15]]"));
        assertThat(evaluate("$partition($states.input.seats, 9.9)", scope)).isEqualTo(json("[[11,12,13,14,15]]"));
        assertThat(evaluate("$partition('one', 3)", scope)).isEqualTo(json("[[\"one\"]]"));
    }

    @Test
    void partitionGivesNothingForASizeOfNoughtAndRefusesANegativeOne() {
        assertUndefined("$partition($states.input.seats, 0)");
        assertUndefined("$partition($states.input.none, 2)");
        assertFailure("$partition($states.input.seats, -2)", "T0410: Argument 2 of function \"partition\"");
    }

    @Test
    void rangeIncludesItsEndIfAStepLandsThere() {
        assertThat(evaluate("$range(2, 11, 3)", scope)).isEqualTo(json("[2,5,8,11]"));
        assertThat(evaluate("$range(2, 10, 3)", scope)).isEqualTo(json("[2,5,8]"));
        assertThat(evaluate("$range(6, 1, -2)", scope)).isEqualTo(json("[6,4,2]"));
        assertThat(evaluate("$range(-2.9, 1.9, 1)", scope)).isEqualTo(json("[-2,-1,0,1]"));
    }

    @Test
    void aRangeOfOneNumberIsThatNumber() {
        assertThat(evaluate("$range(4, 5, 3)", scope)).isEqualTo(json("4"));
    }

    @Test
    void aRangeThatNeverArrivesIsNothing() {
        assertUndefined("$range(1, 5, 0)");
        assertUndefined("$range(1, 5, -1)");
        assertUndefined("$range($states.input.none, 5, 1)");
    }

    @Test
    void hashesInHexadecimal() {
        assertThat(evaluate("$hash('stage', 'MD5')", scope)).isEqualTo(json("\"9a8c2b9d518bc163e99611fbacea63b2\""));
        assertThat(evaluate("$length($hash('door', 'SHA-384'))", scope)).isEqualTo(json("96"));
        assertFailure("$hash('door', 'CRC32')", "T0410: Argument 2 of function \"hash\"");
    }

    @Test
    void aSeedMakesTheSameNumberAsJavasGenerator() {
        assertThat(evaluate("$random(17)", scope).doubleValue()).isEqualTo(new Random(17).nextDouble());
        assertThat(evaluate("$random()", scope).doubleValue()).isBetween(0.0, 1.0);
    }

    @Test
    void uuidsComeFromTheIdsGiven() {
        assertThat(evaluate("$uuid()", scope).textValue())
                .matches("[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}");
        assertThat(evaluate("$uuid() = $uuid()", scope)).isEqualTo(json("false"));
    }

    @Test
    void parseReadsJson() {
        assertThat(evaluate("$parse('{\"row\":[\"F\",7]}').row[1]", scope)).isEqualTo(json("7"));
        assertFailure("$parse('{row}')", "T0410: Argument 1 of function \"parse\"");
        assertFailure("$parse('1 2')", "T0410: Argument 1 of function \"parse\"");
        assertFailure("$parse('')", "T0410: Argument 1 of function \"parse\"");
    }

    @Test
    void timeIsThatOfTheClockAndStandsStillWithinAnExpression() {
        assertThat(evaluate("$now()", scope)).isEqualTo(json("\"2031-05-06T07:08:09.010Z\""));
        assertThat(evaluate("$millis() = $toMillis($now())", scope)).isEqualTo(json("true"));
        assertThat(evaluate("$now('[H01]:[m01] [z]', '+0200')", scope)).isEqualTo(json("\"09:08 GMT+02:00\""));
    }

    @Test
    void thereIsNoEval() {
        assertFailure("$eval('1 + 1')", "T1006: Attempted to invoke a non-function");
    }

    @Test
    void noFunctionReachesJava() {
        assertUndefined("$string(1).class");
        assertUndefined("$states.input.getClass");
        assertFailure("$states.input.getClass()", "T1006: Attempted to invoke a non-function");
    }

    private void assertUndefined(String expression) {
        assertThatExceptionOfType(EvaluationException.class).isThrownBy(() -> evaluate(expression, scope))
                .withMessageEndingWith("returned nothing (undefined).");
    }

    private void assertFailure(String expression, String message) {
        assertThatExceptionOfType(EvaluationException.class).isThrownBy(() -> evaluate(expression, scope))
                .withMessageContaining("threw an error during evaluation. " + message);
    }
}
