package dev.stagedoor.emulator.states.jsonata;

import java.util.ArrayList;
import java.util.List;

import dev.stagedoor.emulator.states.error.EvaluationException;
import org.junit.jupiter.api.Test;

import static dev.stagedoor.emulator.states.jsonata.Scopes.input;
import static dev.stagedoor.emulator.states.jsonata.Scopes.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class JsonataTemplateTest {

    private final List<String> problems = new ArrayList<>();

    @Test
    void evaluatesEveryExpressionAndKeepsTheRest() {
        var template = template(
                "{\"total\":\"{% 2 + 3 %}\",\"list\":[\"{% $states.input.a %}\",7,\"text\"],\"fixed\":{\"a\":[1]}}");

        assertThat(template.evaluate(input("{\"a\":\"x\"}"), "Output"))
                .isEqualTo(json("{\"total\":5,\"list\":[\"x\",7,\"text\"],\"fixed\":{\"a\":[1]}}"));
    }

    @Test
    void aConstantTemplateIsItsOwnValue() {
        var value = json("{\"a\":[1,{\"b\":null}],\"c\":\" {% 1 %} \"}");

        var template = JsonataTemplate.parse(value, JsonataExpression::parse, (place, problem) -> problems.add(place));

        assertThat(template.isConstant()).isTrue();
        assertThat(template.evaluate(input("{}"), "Output")).isSameAs(value);
    }

    @Test
    void aFailureIsLocatedBelowTheField() {
        var template = template("{\"orders\":[1,{\"total\":\"{% $states.input.none %}\"}]}");

        assertThatExceptionOfType(EvaluationException.class)
                .isThrownBy(() -> template.evaluate(input("{}"), "Arguments"))
                .satisfies(e -> assertThat(e.location()).isEqualTo("Arguments/orders[1]/total"));
    }

    @Test
    void everyUnreadableExpressionIsReportedWithItsPlace() {
        template("{\"a\":\"{% 1 + %}\",\"b\":[0,\"{% ( %}\"]}");

        assertThat(problems).containsExactly("/a", "/b[1]");
    }

    private JsonataTemplate template(String value) {
        return JsonataTemplate.parse(json(value), JsonataExpression::parse, (place, problem) -> problems.add(place));
    }
}
