package dev.stagedoor.emulator.states.intrinsic;

import java.util.Random;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.stagedoor.emulator.core.Ids;
import dev.stagedoor.emulator.core.Json;
import dev.stagedoor.emulator.states.error.EvaluationException;
import dev.stagedoor.emulator.states.error.InvalidExpressionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static dev.stagedoor.emulator.states.path.Trees.input;
import static dev.stagedoor.emulator.states.path.Trees.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

/** No expression, and no input, takes more than a little time and memory. */
@Timeout(10)
class IntrinsicBoundsTest {

    private final Intrinsics intrinsics = new Intrinsics(new Ids(new Random(1)), new Random(1));
    private final String large = "x".repeat(250_000);

    @Test
    void nests_calls_ten_deep_and_no_deeper() throws InvalidExpressionException {
        assertThat(intrinsics.parse(nested(10)).evaluate(input(json("1")), "a.$"))
                .isEqualTo(json("[[[[[[[[[[]]]]]]]]]]"));
        assertThatThrownBy(() -> intrinsics.parse(nested(11))).isInstanceOf(InvalidExpressionException.class);
        assertThatThrownBy(() -> intrinsics.parse(nested(4_000))).isInstanceOf(InvalidExpressionException.class);
        assertThatThrownBy(() -> intrinsics.parse(nested(10_000))).isInstanceOf(InvalidExpressionException.class);
    }

    private static String nested(int depth) {
        return "States.Array(".repeat(depth) + ")".repeat(depth);
    }

    @Test
    void takes_a_thousand_arguments_in_all() throws InvalidExpressionException {
        String thousand = "$" + ",$".repeat(999);

        assertThat(intrinsics.parse("States.Array(" + thousand + ")").evaluate(input(json("1")), "a.$")).hasSize(1_000);
        assertThatThrownBy(() -> intrinsics.parse("States.Array(" + thousand + ",$)"))
                .isInstanceOf(InvalidExpressionException.class);
        assertThatThrownBy(() -> intrinsics.parse("States.Array(States.Array(" + thousand + "))"))
                .isInstanceOf(InvalidExpressionException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"States.Format('{}{}{}{}{}', $, $, $, $, $)",
            "States.JsonToString(States.Array($, $, $, $, $))",
            "States.Format('{}', States.Array($, $, $, $, $))", "States.Base64Encode($)", "States.Base64Decode($)",
            "States.Hash($, 'MD5')"})
    void does_not_grow_texts_without_end(String call) throws InvalidExpressionException {
        var expression = intrinsics.parse(call);

        assertThatThrownBy(() -> expression.evaluate(input(TextNode.valueOf(large)), "a.$"))
                .isInstanceOf(EvaluationException.class);
    }

    @Test
    void encodes_and_hashes_ten_thousand_characters() throws InvalidExpressionException {
        JsonNode text = TextNode.valueOf("x".repeat(10_000));

        assertThat(intrinsics.parse("States.Hash($, 'SHA-512')").evaluate(input(text), "a.$").textValue()).hasSize(128);
        assertThat(intrinsics.parse("States.Base64Encode($)").evaluate(input(text), "a.$").textValue()).hasSize(13_336);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e999999999", "-1e999999999", "1e-999999999", "123456789012345678901234567890", "1e400",
            "1E+10"})
    void reads_numbers_of_any_size_in_no_time(String number) throws InvalidExpressionException {
        for (String call : new String[]{"States.MathAdd($, 1)", "States.ArrayRange($, 1, 1)",
                "States.ArrayRange(1, 2, $)",
                "States.ArrayPartition(States.Array(1), $)", "States.ArrayGetItem(States.Array(1), $)",
                "States.Format('{}', $)",
                "States.MathRandom(0, $)", "States.JsonToString($)", "States.ArrayUnique(States.Array($, $))",
                "States.ArrayContains(States.Array(1), $)", "States.MathAdd(" + number + ", 1)"}) {
            var expression = intrinsics.parse(call);
            Throwable thrown = catchThrowable(() -> expression.evaluate(input(json(number)), "a.$"));
            assertThat(thrown == null || thrown instanceof EvaluationException).as(call).isTrue();
        }
    }

    @Test
    void refuses_a_number_that_no_JSON_can_hold() {
        assertThatThrownBy(() -> intrinsics.parse("States.Array(1e9999999999)"))
                .isInstanceOf(InvalidExpressionException.class);
    }

    @Test
    void splits_a_large_text_by_many_delimiters() throws InvalidExpressionException {
        JsonNode texts = Json.array().add(large).add("y".repeat(100_000) + large);

        assertThat(intrinsics.parse("States.StringSplit($[0], $[1])").evaluate(input(texts), "a.$")).isEmpty();
        assertThat(intrinsics.parse("States.StringSplit($[1], 'x')").evaluate(input(texts), "a.$")).hasSize(1);
    }

    @Test
    void reads_a_text_that_nests_too_deep_as_no_JSON() throws InvalidExpressionException {
        var expression = intrinsics.parse("States.StringToJson($)");

        assertThatThrownBy(() -> expression.evaluate(input(TextNode.valueOf("[".repeat(100_000))), "a.$"))
                .isInstanceOf(EvaluationException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"'", "States.Array('", "States.Array($", "States.Array($.a[", "States.Array(1,", "\\",
            "States.Format('{"})
    void reads_any_length_of_nonsense(String part) {
        for (int length : new int[]{1, 1_000, 60_000, 1_000_000}) {
            String text = part.repeat(Math.max(1, length / part.length()));
            assertThatThrownBy(() -> intrinsics.parse(text)).isInstanceOf(InvalidExpressionException.class);
        }
    }
}
