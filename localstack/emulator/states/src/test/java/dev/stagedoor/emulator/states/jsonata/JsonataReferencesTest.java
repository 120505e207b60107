package dev.stagedoor.emulator.states.jsonata;

import org.junit.jupiter.api.Test;

import static dev.stagedoor.emulator.states.jsonata.Scopes.expression;
import static org.assertj.core.api.Assertions.assertThat;

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
    void aNameWithoutAContextIsATopLevelReference() {
        assertThat(expression("seat.row").references().topLevel()).containsExactly("seat");
        assertThat(expression("$sum(prices) + {'a': [fee, fee]}.a").references().topLevel())
                .containsExactlyInAnyOrder("prices", "fee");
        assertThat(expression("function($x) { row }").references().topLevel()).containsExactly("row");
        assertThat(expression("$ & $$.seat").references().topLevel()).containsExactlyInAnyOrder("$", "$$");
    }

    @Test
    void withinAPathAPredicateAnOrderOrAGroupNamesHaveAContext() {
        assertThat(expression("$states.input.seats[row = 'F' and $ != 1]^(price){row: $sum(price)}").references()
                .topLevel()).isEmpty();
        assertThat(expression("$states.input.(seat & $.row) ~> | $ | {'a': b}, 'c' |").references().topLevel())
                .isEmpty();
        assertThat(expression("$states.input.seats.$$").references().topLevel()).containsExactly("$$");
    }
}
