package dev.stagedoor.emulator.states.path;

import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stagedoor.emulator.core.Json;
import dev.stagedoor.emulator.states.error.InvalidExpressionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class PathTest {

    private static final String INPUT = """
            {'seat': {'row': 7, 'taken': null}, 'prices': [12.5, 30, 8], 'delivery-partner': 'UPS',
             'guests': [{'name': 'Ann', 'age': 12}, {'name': 'Bob', 'age': 40}]}""".replace('\'', '"');
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

    private static JsonNode json(String text) {
        try {
            return Json.parse(text);
        } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
