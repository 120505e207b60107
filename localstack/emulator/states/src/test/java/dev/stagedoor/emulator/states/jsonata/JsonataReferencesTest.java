package dev.stagedoor.emulator.states.jsonata;

import dev.stagedoor.emulator.states.error.InvalidExpressionException;
import org.junit.jupiter.api.Test;

import static dev.stagedoor.emulator.states.jsonata.Scopes.expression;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class JsonataReferencesTest {

    @Test
    void variablesAreThoseThatTheExpressionDoesNotBind() {
        assertThat(expression("($net := $gross / 1.2; $net + $fee)").variables()).containsExactlyInAnyOrder("gross",
                "fee");
        assertThat(expression("$map($seats, function($s, $i) { $s.row & $i & $suffix })").variables())
                .containsExactlyInAnyOrder("seats", "suffix");
        assertThat(expression("$states.input.seats@$s#$i.{'seat': $s, 'no': $i + $first}").variables())
                .containsExactly("first");
    }

    @Test
    void aVariableIsOutsideUntilItIsBound() {
        assertThat(expression("($n := $n + 1; $n)").variables()).containsExactly("n");
        assertThat(expression("(($inner := 1); $inner)").variables()).containsExactly("inner");
    }

    @Test
    void aFunctionMayCallItself() {
        assertThat(expression("($f := function($n) { $n = 0 ? 0 : $f($n - 1) }; $f(3))").variables()).isEmpty();
    }

    @Test
    void builtInFunctionsAreNoVariables() {
        assertThat(expression("$uppercase($hash($name, 'MD5'))").variables()).containsExactly("name");
        assertThat(expression("$eval('1')").variables()).containsExactly("eval");
    }

    @Test
    void textsAndCommentsNameNothing() {
        assertThat(expression("'$no' & \"$no\" /* $no */ & $states.input.`$no` & $string(/$no/ = 1)").variables())
                .isEmpty();
    }

    @Test
    void namesTheMembersOfStatesThatAreRead() {
        assertThat(expression("$states.errorOutput.Error & $states.input[0].name & $states.context[]").references()
                .statesMembers())
                .containsExactlyInAnyOrder("errorOutput", "input", "context");
    }

    @Test
    void aNameWithoutAContextIsRefused() {
        assertRefused("seat.row", "Reference to 'seat' at the top level is not supported.");
        assertRefused("$sum($states.input.prices) + {'a': [fee]}.a",
                "Reference to 'fee' at the top level is not supported.");
        assertRefused("function($x) { row }", "Reference to 'row' at the top level is not supported.");
        assertRefused("$ & 'x'", "Reference to '$' at the top level is not supported.");
        assertRefused("$states.input.seats.$$", "Reference to '$$' at the top level is not supported.");
    }

    @Test
    void withinAPathAPredicateAnOrderOrAGroupNamesHaveAContext() {
        assertThat(expression("$states.input.seats[row = 'F' and $ != 1]^(price){row: $sum(price)}").references()
                .topLevel()).isEmpty();
        assertThat(expression("$states.input.(seat & $.row) ~> | $ | {'a': b}, 'c' |").references().topLevel())
                .isEmpty();
    }

    @Test
    void statesHasFourMembersAndTheErrorOutputOnlyInACatcher() throws Exception {
        assertRefused("$states.inputs", "Field '$states.inputs' does not exist.");

        expression("$states.result").references().checkWithoutErrorOutput();
        assertThatExceptionOfType(InvalidExpressionException.class)
                .isThrownBy(() -> expression("$states.errorOutput.Cause").references().checkWithoutErrorOutput())
                .withMessage("Field '$states.errorOutput' does not exist.");
    }

    @Test
    void whatCannotBeReadHasACodeOfItsOwn() {
        assertThatExceptionOfType(InvalidExpressionException.class)
                .isThrownBy(() -> JsonataExpression.parse("{% $states. %}"))
                .satisfies(e -> assertThat(e.code()).isEqualTo("INVALID_JSONATA_EXPRESSION"))
                .withMessage("Unexpected end of expression");
    }

    private static void assertRefused(String expression, String message) {
        assertThatExceptionOfType(InvalidExpressionException.class)
                .isThrownBy(() -> JsonataExpression.parse("{% " + expression + " %}"))
                .withMessage(message)
                .satisfies(e -> assertThat(e.code()).isEqualTo("UNSUPPORTED_JSONATA_EXPRESSION"));
    }
}
