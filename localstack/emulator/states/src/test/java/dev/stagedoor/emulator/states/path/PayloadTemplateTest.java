package dev.stagedoor.emulator.states.path;

import java.util.Map;
import java.util.Random;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stagedoor.emulator.core.Ids;
import dev.stagedoor.emulator.core.Json;
import dev.stagedoor.emulator.states.error.InvalidExpressionException;
import dev.stagedoor.emulator.states.intrinsic.Intrinsics;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static dev.stagedoor.emulator.states.path.Trees.json;
import static dev.stagedoor.emulator.states.path.Trees.quoted;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class PayloadTemplateTest {

    private final Intrinsics intrinsics = new Intrinsics(new Ids(new Random(1)), new Random(1));
    private final Scope scope = new Scope(quoted("{'name': 'Ann', 'seats': [1, 2]}"),
            quoted("{'Task': {'Token': 't'}}"),
            Map.of("fee", json("3")));

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            {'a.$': '$.name'}                                  | {'a':'Ann'}
            {'a.$': '$'}                                       | {'a':{'name':'Ann','seats':[1,2]}}
            {'a.$': '$$.Task.Token', 'b.$': '$fee', 'c': '$.name'} | {'a':'t','b':3,'c':'$.name'}
            {'a': {'b': {'c.$': '$.seats[0]'}, 'd': 1}, 'e': null} | {'a':{'b':{'c':1},'d':1},'e':null}
            {'a.$': 'States.ArrayLength($.seats)'}             | {'a':2}
            {'a.$': '$.seats[?(@ > 5)]'}                       | {'a':[]}
            {'env': [{'Name': 'T', 'Value.$': '$$.Task.Token'}, '$.name', [{'x.$': '$fee'}]]} | {'env':[{'Name':'T','Value':'t'},'$.name',[{'x':3}]]}
            {'list': ['$.name', 'States.UUID()', {'a': '$'}]}  | {'list':['$.name','States.UUID()',{'a':'$'}]}
            [{'a.$': '$fee'}]                                  | [{'a':3}]
            '$.name'                                           | '$.name'
            """)
    void puts_the_values_of_expressions_in_place_of_their_keys(String template, String value)
            throws InvalidExpressionException {
        assertThat(parse(quoted(template)).evaluate(scope)).isEqualTo(quoted(value));
    }

    @Test
    void names_the_field_whose_path_leads_nowhere() throws InvalidExpressionException {
        PayloadTemplate template = parse(quoted("{'a': {'b.$': '$.nothing'}}"));

        assertThatThrownBy(() -> template.evaluate(scope.withInput(json("{}"))))
                .hasMessage(
                        "The JSONPath '$.nothing' specified for the field 'b.$' could not be found in the input '{}'");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{'a.$': 'name'}", "{'a.$': 5}", "{'a.$': null}", "{'a.$': {}}", "{'b': {'a.$': ''}}",
            "{'b': [{'a.$': '$.['}]}", "{'a.$': 'States.Nothing()'}", "{'a.$': 'States.Format(\\\\\\'x\\\\\\')'}"})
    void refuses_a_key_without_an_expression_in_the_words_of_CreateStateMachine(String template) {
        assertThatThrownBy(() -> parse(quoted(template))).isInstanceOf(InvalidExpressionException.class)
                .hasMessage(
                        "The value for the field 'a.$' must be a valid JSONPath or a valid intrinsic function call");
    }

    @Test
    void knows_the_variables_that_it_reads() throws InvalidExpressionException {
        assertThat(parse(quoted("{'a.$': '$x', 'b': [{'c.$': 'States.Array($y.z, $x)'}], 'd': '$no'}")).variables())
                .containsExactlyInAnyOrder("x", "y");
    }

    @RepeatedTest(50)
    void gives_a_template_without_expressions_as_it_is(RepetitionInfo repetition) throws InvalidExpressionException {
        JsonNode template = anyValue(new Random(repetition.getCurrentRepetition()), 4);

        assertThat(parse(template).evaluate(scope)).isSameAs(template);
    }

    private PayloadTemplate parse(JsonNode template) throws InvalidExpressionException {
        return PayloadTemplate.parse(template, intrinsics);
    }

    private static JsonNode anyValue(Random random, int depth) {
        return switch (random.nextInt(depth == 0 ? 4 : 6)) {
            case 0 -> json("null");
            case 1 -> json(Integer.toString(random.nextInt()));
            case 2 -> json(random.nextBoolean() ? "\"$.a\"" : "\"States.UUID()\"");
            case 3 -> json(Boolean.toString(random.nextBoolean()));
            case 4 -> {
                ArrayNode array = Json.array();
                random.ints(random.nextInt(4)).forEach(i -> array.add(anyValue(random, depth - 1)));
                yield array;
            }
            default -> {
                ObjectNode object = Json.object();
                random.ints(random.nextInt(4)).forEach(i -> object.set("$" + i, anyValue(random, depth - 1)));
                yield object;
            }
        };
    }
}
