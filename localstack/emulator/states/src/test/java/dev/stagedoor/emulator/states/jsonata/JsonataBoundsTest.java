package dev.stagedoor.emulator.states.jsonata;

import java.time.Duration;

import dev.stagedoor.emulator.states.error.EvaluationException;
import dev.stagedoor.emulator.states.error.InvalidExpressionException;
import dev.stagedoor.emulator.states.jsonata.value.Limits;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static dev.stagedoor.emulator.states.jsonata.Scopes.expression;
import static dev.stagedoor.emulator.states.jsonata.Scopes.input;
import static dev.stagedoor.emulator.states.jsonata.Scopes.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** Hostile expressions end soon, with an error that a Catcher sees. */
@Timeout(20)
class JsonataBoundsTest {

    private static final String TIME = "Expression evaluation timeout: Check for infinite loop";
    private static final String DEPTH = "Stack overflow error: Check for non-terminating recursive function.";
    private static final String MEMORY = "Expression evaluation memory limit exceeded: Check for excessive memory usage";

    private static final Limits SMALL = new Limits(Duration.ofSeconds(15), 100, 100_000, 1_000_000);
    private static final Limits SHORT = new Limits(Duration.ofMillis(100), 100, 100_000, 10_000_000);

    private final JsonataScope scope = input("{\"text\":\"" + "a".repeat(5_000) + "\"}");

    @ParameterizedTest
    @ValueSource(strings = {"($again := function() { $again() }; $again())",
            "$contains($states.input.text & 'b', /^(a*)*(a*)*(a*)*c$/)", "$distinct([1..12000])",
            "($a := [1..10000]; $sort($a, function($l, $r) { $sum($a) > 0 }))"})
    void anEndlessExpressionRunsOutOfTime(String expression) {
        assertLimit(expression, SHORT, TIME);
    }

    @ParameterizedTest
    @ValueSource(strings = {"[1..20000]", "$range(1, 9000000000000000000, 1)", "$pad('', 2000000000)",
            "$pad('', 1e300)",
            "($grow := function($s, $n) { $n = 0 ? $s : $grow($s & $s, $n - 1) }; $grow('ab', 60))",
            "($grow := function($s, $n) { $n = 0 ? $s : $grow([$s, $s], $n - 1) }; $grow(1, 60))",
            "($grow := function($s, $n) { $n = 0 ? $s : $grow({'a': $s, 'b': $s}, $n - 1) }; $grow(1, 60))",
            "($grow := function($s, $n) { $n = 0 ? $s : $grow({'a': $s, 'b': $s}, $n - 1) }; $string($grow(1, 60)))",
            "($grow := function($s, $n) { $n = 0 ? $s : $grow({'a': $s, 'b': $s}, $n - 1) }; $clone($grow(1, 60)))",
            "($a := [1..1000]; $a.$a)", "($a := [1..1000]; $map($a, function() { $a }))",
            "$map([1..1000], function() { $states.input })",
            "$replace($states.input.text, 'a', $states.input.text)",
            "$replace($states.input.text, /a/, $states.input.text)",
            "$zip([1..10000], [1..10000], [1..10000])", "$join($map([1..1000], function() { $states.input.text }))",
            "$formatNumber(1, $states.input.text)", "$formatInteger(1, $states.input.text)",
            "$formatInteger(1e15, 'I')",
            "$fromMillis(0, $states.input.text)", "$fromMillis(0, '[Y,9999999]')"})
    void aHugeValueRunsOutOfMemory(String expression) {
        assertLimit(expression, SMALL, MEMORY);
    }

    @ParameterizedTest
    @ValueSource(strings = {"($down := function($n) { 1 + $down($n + 1) }; $down(1))",
            "($nest := function($v, $n) { $n = 0 ? $v : $nest([[$v]], $n - 1) }; $nest(1, 3000))",
            "($f := function($g, $n) { $n = 0 ? $g : $f($g ~> $g, $n - 1) }; ($f($abs, 300))(1))"})
    void deepRecursionIsStopped(String expression) {
        assertLimit(expression, SMALL, DEPTH);
    }

    @Test
    void aRegularExpressionFullOfBracesIsReadInOneGo() {
        assertThat(expression("$contains('{}', /^" + "{}".repeat(400_000) + "$/)").evaluate(scope, "Output"))
                .isEqualTo(json("false"));
    }

    @Test
    void nestsAHundredLevelsDeepAndNoMore() {
        assertThat(expression("1" + " + 1".repeat(99)).evaluate(scope, "Output")).isEqualTo(json("100"));
        assertThatExceptionOfType(EvaluationException.class)
                .isThrownBy(() -> expression("1" + " + 1".repeat(100)).evaluate(scope, "Output"))
                .withMessageContaining("threw an error during evaluation: " + DEPTH);
    }

    @Test
    void aTailCallNeedsNoDepth() {
        assertThat(expression("($count := function($n) { $n = 0 ? 'done' : $count($n - 1) }; $count(20000))")
                .evaluate(scope, "Output"))
                .isEqualTo(json("\"done\""));
    }

    @Test
    void aSequenceMayBeAsLongAsOnAws() {
        assertThat(expression("$count([1..873782])").evaluate(scope, "Output")).isEqualTo(json("873782"));
        assertThatExceptionOfType(EvaluationException.class)
                .isThrownBy(() -> expression("$count([1..873783])").evaluate(scope, "Output"))
                .withMessageContaining(MEMORY);
    }

    @ParameterizedTest
    @ValueSource(strings = {"(", "[", "-", "{'a':", "$f(", "$a[", "true ? ", "function() {", "$a ^(", "1 + ", "$a."})
    void whatIsNestedEndlesslyIsRefusedAtOnce(String opening) {
        assertThatExceptionOfType(InvalidExpressionException.class)
                .isThrownBy(() -> JsonataExpression.parse("{% " + opening.repeat(100_000) + "1 %}"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"$match('ab', function($s) { {'match': 'a', 'start': 0, 'end': 99, 'groups': []} })",
            "$split('ab', function($s) { {'match': 'a', 'start': -3, 'end': 1, 'groups': []} })",
            "$replace('ab', function($s) { {'match': 'a', 'start': 1, 'end': 0, 'groups': []} }, 'x')"})
    void aMatcherThatLiesIsRefused(String expression) {
        assertThatExceptionOfType(EvaluationException.class)
                .isThrownBy(() -> expression(expression).evaluate(scope, "Output"))
                .withMessageContaining("T1010: ");
    }

    @Test
    void whatNestsInARegularExpressionIsAnErrorToo() {
        assertThatExceptionOfType(EvaluationException.class)
                .isThrownBy(
                        () -> expression("$contains($pad('', 200000, 'ab'), /^(a|b|ab)*c/)").evaluate(scope, "Output"))
                .withMessageContaining("threw an error during evaluation: ");
    }

    private void assertLimit(String expression, Limits limits, String message) {
        assertThatExceptionOfType(EvaluationException.class)
                .isThrownBy(() -> JsonataExpression.parse("{% " + expression + " %}", limits).evaluate(scope, "Output"))
                .withMessageContaining("threw an error during evaluation: " + message)
                .satisfies(e -> assertThat(e.error()).isEqualTo("States.QueryEvaluationError"));
    }
}
