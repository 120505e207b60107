package dev.stagedoor.emulator.states.intrinsic;

import java.util.Map;
import java.util.Random;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stagedoor.emulator.core.Ids;
import dev.stagedoor.emulator.states.error.EvaluationException;
import dev.stagedoor.emulator.states.error.InvalidExpressionException;
import dev.stagedoor.emulator.states.path.Scope;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static dev.stagedoor.emulator.states.path.Trees.json;
import static dev.stagedoor.emulator.states.path.Trees.quoted;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class IntrinsicsTest {

    private final Intrinsics intrinsics = new Intrinsics(new Ids(new Random(1)), new Random(2));
    private final Scope scope = new Scope(quoted("""
            {'seats': ['A1', 'A2', 'B7'], 'name': 'Ann', 'price': 12.5, 'nothing': null, 'sold': true,
             'show': {'title': 'Faust', 'acts': [1, 2.5, 'x', null]}, 'text': '{"a": [1, "b"]}', 'template': '{}: {}'}
            """.replace("{\"a\": [1, \"b\"]}", "{\\\"a\\\": [1, \\\"b\\\"]}")), quoted("{'State': {'Name': 'Sell'}}"),
            Map.of("fee", json("3")));

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            States.Array()                                              | []
            States.Array('a', 1, -2.5, true, null, $.name, $$.State.Name, $fee) | ["a",1,-2.5,true,null,"Ann","Sell",3]
            States.ArrayPartition($.seats, 2)                           | [["A1","A2"],["B7"]]
            States.ArrayPartition(States.Array(), 2)                    | []
            States.ArrayPartition($.seats, 2.9)                         | [["A1","A2"],["B7"]]
            States.ArrayContains($.seats, 'A2')                         | true
            States.ArrayContains($.show.acts, null)                     | true
            States.ArrayContains($.seats, 'A3')                         | false
            States.ArrayContains(States.Array($.show), $.show)          | true
            States.ArrayRange(1, 10, 4)                                 | [1,5,9]
            States.ArrayRange(3, -3, -2)                                | [3,1,-1,-3]
            States.ArrayRange(3, 3, 1)                                  | [3]
            States.ArrayRange(5, 1, 1)                                  | []
            States.ArrayRange(1.6, 1.4, 1)                              | [1]
            States.ArrayGetItem($.seats, 1)                             | "A2"
            States.ArrayLength($.seats)                                 | 3
            States.ArrayUnique(States.Array(1, '1', 1, $.show, null, $.show, null)) | [1,"1",{"title":"Faust","acts":[1,2.5,"x",null]},null]
            States.Base64Encode('Händel')                               | "SMOkbmRlbA=="
            States.Base64Decode('SMOkbmRlbA==')                         | "Händel"
            States.Base64Decode('')                                     | ""
            States.Hash('abc', 'MD5')                                   | "900150983cd24fb0d6963f7d28e17f72"
            States.Hash('abc', 'SHA-1')                                 | "a9993e364706816aba3e25717850c26c9cd0d89d"
            States.Hash('', 'SHA-256')                                  | "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"
            States.JsonMerge($.show, States.StringToJson($.text), false) | {"title":"Faust","acts":[1,2.5,"x",null],"a":[1,"b"]}
            States.StringToJson($.text)                                 | {"a":[1,"b"]}
            States.StringToJson('{"a":"it\\'s"}')                       | {"a":"it's"}
            States.StringToJson(' ')                                    | null
            States.StringToJson('-0')                                   | 0
            States.JsonToString($.show)                                 | "{\\"title\\":\\"Faust\\",\\"acts\\":[1,2.5,\\"x\\",null]}"
            States.JsonToString(States.Array(100.0, 1.10, 1e-7, 5)) | "[100.0,1.1,1.0E-7,5]"
            States.JsonToString('a')                                    | "\\"a\\""
            States.MathAdd(7, -10)                                      | -3
            States.MathAdd($.price, $fee)                               | 16
            States.MathAdd(-2.5, 0)                                     | -2
            States.MathAdd(-2.51, 0)                                    | -3
            States.MathAdd(0.49, 0.5)                                   | 1
            States.MathRandom(4, 5)                                     | 4
            States.StringSplit('a,b;;c,', ',;')                         | ["a","b","c"]
            States.StringSplit('', ',')                                 | []
            States.StringSplit('a.b', '')                               | ["a.b"]
            States.Format('Hello')                                      | "Hello"
            States.Format('{}{}', 'a', 1)                               | "a1"
            States.Format($.template, $.name, $.price)                  | "Ann: 12.5"
            States.Format('{} {} {}', $.nothing, $.sold, 100.0)         | "null true 100.0"
            States.Format('{}', $.show)                                 | "{title=Faust, acts=[1, 2.5, x, null]}"
            States.Format('{}{}', States.Array(), States.StringToJson('\\{\\}')) | "[]{}"
            States.Format('\\{{}\\} it\\'s a \\\\', 1)                  | "{1} it's a \\\\"
            States.Format('a, b) {}', $.seats[?(@ == 'A1')])            | "a, b) [A1]"
            States.ArrayLength( $.seats[*] )                            | 3
            States.MathAdd(States.ArrayLength(States.StringSplit('a-b-c', '-')), -1) | 2
            """)
    void gives_what_the_reference_says(String call, String value) throws InvalidExpressionException {
        assertThat(evaluate(call)).isEqualTo(json(value));
    }

    @Test
    void gives_the_same_number_for_the_same_seed() throws InvalidExpressionException {
        int first = evaluate("States.MathRandom(-1000000, 1000000, 42)").intValue();

        assertThat(first).isBetween(-1_000_000, 999_999);
        assertThat(evaluate("States.MathRandom(-1000000, 1000000, 42)").intValue()).isEqualTo(first);
        assertThat(evaluate("States.MathRandom(-1000000, 1000000, 43)").intValue()).isNotEqualTo(first);
    }

    @Test
    void gives_another_number_and_another_uuid_each_time() throws InvalidExpressionException {
        assertThat(evaluate("States.MathRandom(0, 1000000)")).isNotEqualTo(evaluate("States.MathRandom(0, 1000000)"));
        assertThat(evaluate("States.UUID()")).isNotEqualTo(evaluate("States.UUID()"));
        assertThat(evaluate("States.UUID()").textValue())
                .matches("[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"States.ArrayPartition($.seats, 0)", "States.ArrayPartition($.seats, 0.9)",
            "States.ArrayPartition($.name, 1)", "States.ArrayPartition($.seats, '1')", "States.ArrayRange(1, 10, 0)",
            "States.ArrayRange(1, 1001, 1)", "States.ArrayRange(-2147483648, 2147483647, 1)",
            "States.ArrayRange('a', 1, 1)",
            "States.ArrayGetItem($.seats, 3)", "States.ArrayGetItem($.seats, -1)", "States.ArrayLength($.show)",
            "States.Base64Decode('%')", "States.Base64Encode(1)", "States.Hash('a', 'sha-256')",
            "States.Hash('a', 'SHA-224')", "States.JsonMerge($.show, $.show, true)",
            "States.JsonMerge($.show, $.seats, false)",
            "States.StringToJson('nonsense')", "States.StringToJson($.show)", "States.MathAdd(2147483647, 1)",
            "States.MathAdd(1e999999999, 1)", "States.MathAdd('1', 1)", "States.MathAdd(null, 1)",
            "States.MathRandom(5, 5)",
            "States.MathRandom(1.4, 1.6)", "States.MathRandom(1, 2, 'x')", "States.StringSplit($.seats, ',')",
            "States.Format('{}')", "States.Format('', 1)", "States.Format(1)", "States.Format('{', 1)",
            "States.Format('}')", "States.Format('{{}}', 1)"})
    void fails_on_arguments_that_do_not_suit_the_function(String call) {
        String function = call.substring(0, call.indexOf('('));

        assertThatThrownBy(() -> evaluate(call)).isInstanceOf(EvaluationException.class)
                .hasMessageStartingWith("There was an error while evaluating the intrinsic function: " + call)
                .hasMessageContaining("Invalid arguments in " + function);
    }

    @Test
    void fails_where_the_path_of_an_argument_leads_nowhere_and_quotes_the_whole_expression() {
        String expression = "States.Format('{}',States.ArrayLength($.none))";

        assertThatThrownBy(() -> intrinsics.parse(expression).evaluate(scope.withInput(json("{\"a\": 1}")), "x.$"))
                .isInstanceOfSatisfying(EvaluationException.class,
                        e -> assertThat(e.error()).isEqualTo("States.Runtime"))
                .hasMessage(
                        "The function '" + expression + "' had the following error: The JsonPath argument for the field"
                                + " '$.none' could not be found in the input '{\"a\":1}'");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "States", "States.Array", "States.Array(", "States.Array('a'", "States.Array('a)",
            "States.Array(1,)", "States.Array(,1)", "States.Array(1 2)", "States.Array(1))", "States.Array() x",
            "States.array()", "States.Nothing()", "Array()", " States.Array()", "States.Array(a)", "States.Array([])",
            "States.Array({})", "States.Array(\"a\")", "States.Array(01)", "States.Array(+1)", "States.Array(1.)",
            "States.Array(@.a)", "States.Array($.a[)", "States.ArrayLength()", "States.ArrayLength($.a, 1)",
            "States.UUID(1)", "States.Array('say \\\"x\\\"')", "States.Array('a\\n')", "States.Array('\\",
            "States.Array('a\\' )"})
    void refuses_what_is_no_call(String text) {
        assertThatThrownBy(() -> intrinsics.parse(text)).isInstanceOf(InvalidExpressionException.class);
    }

    @Test
    void knows_the_variables_that_an_expression_reads() throws InvalidExpressionException {
        assertThat(intrinsics.parse("States.Array($.a, $b.c, States.Array($d, $$.e, $b), 'f')").variables())
                .containsExactlyInAnyOrder("b", "d");
        assertThat(intrinsics.parse("$basket.items").variables()).containsExactly("basket");
    }

    private JsonNode evaluate(String text) throws InvalidExpressionException {
        return intrinsics.parse(text).evaluate(scope, "value.$");
    }
}
