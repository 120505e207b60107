package dev.stagedoor.emulator.data.dynamodb.expression;

import java.util.Map;

import dev.stagedoor.emulator.data.dynamodb.error.ValidationException;
import dev.stagedoor.emulator.data.dynamodb.model.Item;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static dev.stagedoor.emulator.data.dynamodb.expression.Values.attributes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class ProjectionExpressionTest {

    private static final Item ITEM = new Item(attributes(
            """
                    {'a':{'S':'1'},'m':{'M':{'x':{'N':'1'},'y':{'N':'2'},'l':{'L':[{'M':{'z':{'N':'0'}}},{'N':'1'},{'N':'2'}]}}}}"""));

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {"a | {'a':{'S':'1'}}", "a, nope | {'a':{'S':'1'}}",
            "#m.x, #m.y | {'m':{'M':{'x':{'N':'1'},'y':{'N':'2'}}}}",
            "m.l[2], m.l[1], m.l[7] | {'m':{'M':{'l':{'L':[{'N':'1'},{'N':'2'}]}}}}",
            "m.l[0].z | {'m':{'M':{'l':{'L':[{'M':{'z':{'N':'0'}}}]}}}}", "m.nope, a.x, m.l.x | {}"})
    void shows_parts(String expression, String expected) {
        assertThat(project(expression).apply(ITEM).attributes()).isEqualTo(attributes(expected));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"'' | The expression can not be empty;",
            "a, | Syntax error; token: \"<EOF>\", near: \",\"",
            "a b | Syntax error; token: \"b\", near: \"a b\"", "m.l[x] | Syntax error; token: \"x\", near: \"[x]\"",
            "m.l[99999999999] | List index is not within the allowable range; index: [99999999999]",
            "date | Attribute name is a reserved keyword; reserved keyword: date",
            "#x | An expression attribute name used in the document path is not defined; attribute name: #x",
            "m.x, m | Two document paths overlap with each other; must remove or rewrite one of these paths; path one: [m, x], path two: [m]",
            "m.x, m[0] | Two document paths conflict with each other; must remove or rewrite one of these paths; path one: [m, x], path two: [m, [0]]"})
    void is_refused(String expression, String message) {
        assertThatThrownBy(() -> project(expression)).isInstanceOf(ValidationException.class)
                .hasMessage("Invalid ProjectionExpression: " + message);
    }

    private static Projection project(String expression) {
        return Values.expressions(Map.of("#m", "m"), Map.of()).projection(expression);
    }
}
