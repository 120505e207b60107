package dev.stagedoor.emulator.states.path;

import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stagedoor.emulator.core.Json;
import dev.stagedoor.emulator.states.error.EvaluationException;
import dev.stagedoor.emulator.states.error.InvalidExpressionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static dev.stagedoor.emulator.states.path.Trees.input;
import static dev.stagedoor.emulator.states.path.Trees.json;
import static dev.stagedoor.emulator.states.path.Trees.quoted;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class ReferencePathTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            $            | {'a':{'b':1},'c':[1,{'d':2}]} | 'new'
            $.x          | {'a':1}                       | {'a':1,'x':'new'}
            $.a          | {'a':1,'c':2}                 | {'a':'new','c':2}
            $.a.b        | {'a':{'b':1,'c':2}}           | {'a':{'b':'new','c':2}}
            $.x.y.z      | {'a':1}                       | {'a':1,'x':{'y':{'z':'new'}}}
            $['x y']     | {}                            | {'x y':'new'}
            $.c[1].d     | {'c':[1,{'d':2},3]}           | {'c':[1,{'d':'new'},3]}
            $[0]         | [1,2]                         | ['new',2]
            """)
    void puts_a_value_at_its_place(String path, String target, String result) throws InvalidExpressionException {
        assertThat(ReferencePath.parse(path).insert(quoted(target), quoted("'new'"))).isEqualTo(quoted(result));
    }

    @Test
    void leaves_the_target_as_it_was_and_shares_what_is_not_on_the_path() throws InvalidExpressionException {
        JsonNode target = quoted("{'a': {'b': {'c': 1}}, 'other': {'large': [1, 2, 3]}}");
        String before = Json.write(target);

        JsonNode result = ReferencePath.parse("$.a.b.c").insert(target, json("2"));

        assertThat(Json.write(target)).isEqualTo(before);
        assertThat(result.get("other")).isSameAs(target.get("other"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            $.a      | [1]        | a
            $.a      | 'text'     | a
            $.a.b    | {'a':'x'}  | b
            $.a[0]   | {'a':{}}   | 0
            $.a[2]   | {'a':[1]}  | 2
            $.a[0]   | {}         | 0
            """)
    void fails_where_a_step_does_not_fit_and_names_it(String path, String target, String step)
            throws InvalidExpressionException {
        ReferencePath reference = ReferencePath.parse(path);
        JsonNode tree = quoted(target);

        assertThatThrownBy(() -> reference.insert(tree, json("1")))
                .isInstanceOfSatisfying(EvaluationException.class,
                        e -> assertThat(e.error()).isEqualTo("States.ReferencePathConflict"))
                .hasMessage("Unable to apply step \"" + step + "\" to input " + Json.write(tree));
    }

    @Test
    void reads_the_input_the_context_object_and_variables() throws InvalidExpressionException {
        Scope scope = new Scope(json("{\"a\":[1,2]}"), json("{\"b\":[3]}"), Map.of("c", json("[4]")));

        assertThat(ReferencePath.parseSource("$.a").read(scope)).isEqualTo(json("[1,2]"));
        assertThat(ReferencePath.parseSource("$$.b[0]").read(scope)).isEqualTo(json("3"));
        assertThat(ReferencePath.parseSource("$c").read(scope)).isEqualTo(json("[4]"));
    }

    @Test
    void names_the_first_step_that_leads_nowhere() throws InvalidExpressionException {
        ReferencePath reference = ReferencePath.parseSource("$.batch.rows.first");

        assertThatThrownBy(() -> reference.read(input(json("{\"batch\":{\"status\":500}}"))))
                .hasMessage("Unable to apply step \"rows\" to input {\"batch\":{\"status\":500}}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a", "$.a[*]", "$..a", "$.a[0,1]", "$.a[1:]", "$.a[?(@.b)]", "$.a.length()", "$.a.*",
            "$.a['b','c']"})
    void refuses_a_path_that_could_match_several_values(String text) {
        assertThatThrownBy(() -> ReferencePath.parseSource(text)).isInstanceOf(InvalidExpressionException.class)
                .message().satisfies(message -> assertThat(message)
                        .isEqualTo(text.startsWith("$")
                                ? "Value is not a Reference Path"
                                : "Value is not a Reference Path: Reference path didn't start with '$'"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"$$", "$$.a", "$name", "$.a[-1]"})
    void refuses_a_place_for_a_result_that_is_not_in_the_input(String text) {
        assertThatThrownBy(() -> ReferencePath.parse(text)).isInstanceOf(InvalidExpressionException.class);
    }
}
