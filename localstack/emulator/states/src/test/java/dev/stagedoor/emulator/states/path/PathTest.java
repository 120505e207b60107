package dev.stagedoor.emulator.states.path;

import java.util.Map;
import java.util.stream.IntStream;

import dev.stagedoor.emulator.core.Json;
import dev.stagedoor.emulator.states.error.EvaluationException;
import dev.stagedoor.emulator.states.error.InvalidExpressionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static dev.stagedoor.emulator.states.path.Trees.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class PathTest {

    private static final String INPUT = """
            {'seat': {'row': 7, 'taken': null}, 'prices': [12.5, 30, 8], 'delivery-partner': 'UPS',
             'guests': [{'name': 'Ann', 'age': 12}, {'name': 'Bob', 'age': 40}]}"""
            .replace('\'', '"');
    private static final Scope SCOPE = new Scope(json(INPUT), json("{\"State\": {\"Name\": \"Sell\"}}"),
            Map.of("basket", json("{\"items\": [1, 2]}")));

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            $.seat.row                    | 7
            $.seat.taken                  | null
            $['seat']['row']              | 7
            $.prices[0]                   | 12.5
            $.prices[-1]                  | 8
            $.delivery-partner            | "UPS"
            $.prices[1:]                  | [30,8]
            $.prices[*]                   | [12.5,30,8]
            $..name                       | ["Ann","Bob"]
            $.guests[?(@.age > 18)]       | [{"name":"Bob","age":40}]
            $.guests[?(@.name == 'Ann')].age | [12]
            $.prices.length()             | 3
            $.prices.sum()                | 50.5
            $.prices.max()                | 30.0
            $.prices.index(1)             | 30
            $.seat.keys()                 | ["row","taken"]
            $.concat($.delivery-partner, "-", $.seat.row) | "UPS-7"
            $['seat','unknown']           | {"seat":{"row":7,"taken":null}}
            $.prices[0,2]                 | [12.5,8]
            $.prices[-2:]                 | [30,8]
            $.seat[*]                     | [7,null]
            $$.State.Name                 | "Sell"
            $$                            | {"State":{"Name":"Sell"}}
            $basket                       | {"items":[1,2]}
            $basket.items[1]              | 2
            """)
    void reads_the_input_the_context_object_and_variables(String path, String value) throws InvalidExpressionException {
        assertThat(Path.parse(path).evaluate(SCOPE)).isEqualTo(json(value));
    }

    @ParameterizedTest
    @CsvSource({"$.nothing[*]", "$.nothing.here[1:]", "$.nothing[:1].name", "$..nothing", "$.guests[?(@.age > 90)]"})
    void gives_an_empty_list_where_a_path_that_can_match_several_values_matches_none(String path)
            throws InvalidExpressionException {
        assertThat(Path.parse(path).evaluate(SCOPE)).isEqualTo(Json.array());
    }

    @Test
    void says_which_step_of_a_path_led_nowhere() {
        assertThatThrownBy(() -> Path.parse("$.Seat").evaluate(SCOPE))
                .hasMessage("Invalid path '$.Seat' : No results for path: $['Seat']");
        assertThatThrownBy(() -> Path.parse("$.not.there.at.all").evaluate(SCOPE))
                .hasMessage("Invalid path '$.not.there.at.all' : Missing property in path $['not']");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            $.prices[3]      | No results for path: $['prices'][3]
            $.prices[-4]     | No results for path: $['prices'][-4]
            $.seat[0]        | Filter: [0] can only be applied to arrays. Current context is: {row=7, taken=null}
            $.prices.append(1) | append() would change the input
            $.nothing.length() | Missing property in path $['nothing']
            """)
    void passes_on_what_the_library_says(String path, String reason) {
        String before = Json.write(SCOPE.input());

        assertThatThrownBy(() -> Path.parse(path).evaluate(SCOPE)).isInstanceOf(EvaluationException.class)
                .hasMessage("Invalid path '" + path + "' : " + reason);
        assertThat(Json.write(SCOPE.input())).isEqualTo(before);
    }

    @Test
    void keeps_the_arguments_of_a_function_apart_from_one_evaluation_to_the_next() throws InvalidExpressionException {
        Path path = Path.parse("$.concat($.a, $.b)");

        IntStream.range(0, 2_000).parallel().forEach(i -> assertThat(
                path.evaluate(SCOPE.withInput(json("{\"a\":\"" + i + "\",\"b\":\"!\"}"))).textValue())
                .isEqualTo(i + "!"));
    }

    @Test
    void says_nothing_of_a_variable_that_is_not_set_but_the_path_and_the_input() throws InvalidExpressionException {
        Path path = Path.parse("$nobody.name");

        assertThat(path.find(SCOPE)).isEmpty();
        assertThat(path.variables()).containsExactly("nobody");
        assertThatThrownBy(() -> path.evaluate(SCOPE.withInput(json("{\"name\":1}")), "a.$"))
                .hasMessage("The JSONPath '$nobody.name' specified for the field 'a.$' could not be found in the input"
                        + " '{\"name\":1}'");
    }

    @Test
    void reads_names_with_quotes_and_backslashes_that_are_escaped() throws InvalidExpressionException {
        Scope scope = SCOPE.withInput(Json.object().put("a\\\"b'c.d", 1));

        assertThat(Path.parse("$['a\\\\\"b\\'c.d']").evaluate(scope)).isEqualTo(json("1"));
    }

    @Test
    void finds_null_but_not_what_is_missing() throws InvalidExpressionException {
        assertThat(Path.parse("$.seat.taken").find(SCOPE)).contains(json("null"));
        assertThat(Path.parse("$.seat.paid").find(SCOPE)).isEmpty();
    }

    @Test
    void names_the_field_and_the_input_where_the_failure_is_a_fields() {
        Scope scope = SCOPE.withInput(json("{\"total\": 1}"));

        assertThatThrownBy(() -> Path.parse("$.sum").evaluate(scope, "amount.$"))
                .hasMessage(
                        "The JSONPath '$.sum' specified for the field 'amount.$' could not be found in the input '{\"total\":1}'");
    }

    @ParameterizedTest
    @CsvSource({"seat", "$.", "$seat[", "$.seat..", "@.seat", "$.[", "''"})
    void refuses_what_is_no_path(String text) {
        assertThatThrownBy(() -> Path.parse(text)).isInstanceOf(InvalidExpressionException.class);
    }
}
