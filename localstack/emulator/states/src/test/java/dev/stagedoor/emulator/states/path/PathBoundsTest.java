package dev.stagedoor.emulator.states.path;

import java.time.Duration;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import dev.stagedoor.emulator.core.Json;
import dev.stagedoor.emulator.states.error.EvaluationException;
import dev.stagedoor.emulator.states.error.InvalidExpressionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import static dev.stagedoor.emulator.states.path.Trees.input;
import static dev.stagedoor.emulator.states.path.Trees.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

/** Whatever path and input meet, one evaluation ends within seconds. */
@Timeout(10)
class PathBoundsTest {

    @ParameterizedTest
    @MethodSource("costly")
    void ends_an_evaluation_that_takes_too_much_work(String path, JsonNode input) throws InvalidExpressionException {
        Path parsed = Path.parse(path);

        assertThatThrownBy(() -> parsed.evaluate(input(input))).isInstanceOf(EvaluationException.class)
                .hasMessage("The JSONPath '" + path + "' takes too much work");
    }

    static Stream<Arguments> costly() {
        String a = "a".repeat(200_000);
        ArrayNode numbers = Json.array();
        for (int i = 0; i < 100_000; i++) {
            numbers.add(i % 10);
        }
        return Stream.of(
                Arguments.of("$..*..*..*..*..*..*..nothing", json("[".repeat(90) + "]".repeat(90))),
                Arguments.of("$..*", longKeys()),
                Arguments.of("$.list[?(@ in $.list)]", Json.object().set("list", numbers)),
                Arguments.of("$.list[?(@ =~ /(a*)*b/)]", Json.object().set("list", Json.array().add(a))),
                Arguments.of("$.list[?(@ =~ /(a|aa)+b/)]", Json.object().set("list", Json.array().add(a))),
                Arguments.of("$.list[?(@ =~ /.*a.*a.*b/)]", Json.object().set("list", Json.array().add(a))));
    }

    /** Jayway writes down the path of every value that it finds: long keys above many values make it long. */
    private static JsonNode longKeys() {
        ArrayNode leaves = Json.array();
        for (int i = 0; i < 40_000; i++) {
            leaves.add(0);
        }
        JsonNode tree = leaves;
        for (int i = 0; i < 50; i++) {
            tree = Json.object().set("k".repeat(2_000), tree);
        }
        return tree;
    }

    @Test
    void scans_an_input_of_the_largest_size() throws InvalidExpressionException {
        ArrayNode rows = Json.array();
        for (int i = 0; i < 10_000; i++) {
            rows.add(Json.object().put("id", i).put("name", "n" + i));
        }

        assertThat(Path.parse("$..id").evaluate(input(rows))).hasSize(10_000);
        assertThat(Path.parse("$[?(@.id >= 5000 && @.name =~ /n.*7/)].name").evaluate(input(rows))).hasSize(500);
    }

    @ParameterizedTest
    @ValueSource(strings = {"[", "(", "[?(", "[?(@", "[?(!", "..", "['", ".a[?(@.b", "[?((", ".length(", ".concat($"})
    void refuses_a_hostile_path_or_reads_it_in_no_time(String part) {
        for (int length : new int[]{3, 1_000, 4_000, 100_000}) {
            String path = "$" + part.repeat(length / part.length());
            Throwable thrown = catchThrowable(() -> Path.parse(path));
            assertThat(thrown == null || thrown instanceof InvalidExpressionException).as(part)
                    .isTrue();
        }
    }

    @Test
    void refuses_a_path_of_more_than_4096_characters() throws InvalidExpressionException {
        String longest = "$." + "a".repeat(4_094);

        assertThat(Path.parse(longest).text()).isEqualTo(longest);
        assertThatThrownBy(() -> Path.parse(longest + "a")).isInstanceOf(InvalidExpressionException.class);
        assertThatThrownBy(() -> Path.parse("$" + "n".repeat(81))).isInstanceOf(InvalidExpressionException.class);
    }

    @Test
    void walks_a_plain_path_without_the_library() throws InvalidExpressionException {
        Path path = Path.parse("$.show['title'].acts[1].name");
        Scope scope = input(json("{\"show\":{\"title\":{\"acts\":[0,{\"name\":\"x\"}]}}}"));
        JsonNode value = path.evaluate(scope);

        long start = System.nanoTime();
        for (int i = 0; i < 200_000; i++) {
            value = path.evaluate(scope);
        }
        assertThat(value.textValue()).isEqualTo("x");
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(2));
    }
}
