package dev.stagedoor.emulator.states.intrinsic;

import java.util.Random;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.stagedoor.emulator.core.Ids;
import dev.stagedoor.emulator.core.Json;
import dev.stagedoor.emulator.states.error.InvalidExpressionException;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;

import static dev.stagedoor.emulator.states.path.Trees.input;
import static org.assertj.core.api.Assertions.assertThat;

/** What holds for all arguments. */
class IntrinsicLawsTest {

    private static final String CHARACTERS = "ab'{}\\,;)( \"$\n\tä😀";

    private final Intrinsics intrinsics = new Intrinsics(new Ids(new Random(1)), new Random(1));
    private final Random random;

    IntrinsicLawsTest(RepetitionInfo repetition) {
        random = new Random(repetition.getCurrentRepetition());
    }

    @RepeatedTest(50)
    void the_pieces_of_a_partition_together_are_the_array() throws InvalidExpressionException {
        ArrayNode array = numbers();
        int size = 1 + random.nextInt(8);

        ArrayNode together = Json.array();
        JsonNode pieces = evaluate("States.ArrayPartition($, " + size + ")", array);
        pieces.forEach(piece -> together.addAll((ArrayNode) piece));

        assertThat(together).isEqualTo(array);
        assertThat(pieces).hasSize((array.size() + size - 1) / size)
                .allMatch(piece -> !piece.isEmpty() && piece.size() <= size);
    }

    @RepeatedTest(50)
    void an_escaped_text_is_the_text() throws InvalidExpressionException {
        String text = anyText();
        String literal = text.replaceAll("(['{}\\\\])", "\\\\$1");

        assertThat(evaluate("States.ArrayGetItem(States.Array('" + literal + "'), 0)", Json.object()).textValue())
                .isEqualTo(text);
        assertThat(evaluate("States.Format('" + literal + "')", Json.object()).textValue()).isEqualTo(text);
        assertThat(evaluate("States.Format('{}', $)", TextNode.valueOf(text)).textValue()).isEqualTo(text);
    }

    @RepeatedTest(50)
    void what_is_encoded_can_be_decoded() throws InvalidExpressionException {
        JsonNode text = TextNode.valueOf(anyText());

        assertThat(evaluate("States.Base64Decode(States.Base64Encode($))", text)).isEqualTo(text);
        assertThat(evaluate("States.StringToJson(States.JsonToString($))", text)).isEqualTo(text);
    }

    @RepeatedTest(50)
    void the_unique_items_are_all_contained_and_each_once() throws InvalidExpressionException {
        ArrayNode array = numbers();
        JsonNode unique = evaluate("States.ArrayUnique($)", array);

        assertThat(unique).doesNotHaveDuplicates();
        array.forEach(item -> assertThat(unique).contains(item));
    }

    @RepeatedTest(50)
    void a_range_has_equal_steps_within_its_bounds() throws InvalidExpressionException {
        int first = random.nextInt(-100, 100);
        int last = random.nextInt(-100, 100);
        int step = (1 + random.nextInt(9)) * (random.nextBoolean() ? 1 : -1);

        JsonNode range = evaluate("States.ArrayRange(" + first + ", " + last + ", " + step + ")", Json.object());

        assertThat(range).hasSize(Math.max(0, Math.floorDiv(last - first, step) + 1));
        for (int i = 0; i < range.size(); i++) {
            assertThat(range.get(i).intValue()).isEqualTo(first + i * step).isBetween(Math.min(first, last),
                    Math.max(first, last));
        }
    }

    private JsonNode evaluate(String call, JsonNode input) throws InvalidExpressionException {
        return intrinsics.parse(call).evaluate(input(input), "a.$");
    }

    private ArrayNode numbers() {
        ArrayNode array = Json.array();
        random.ints(random.nextInt(20), 0, 5).forEach(array::add);
        return array;
    }

    private String anyText() {
        StringBuilder text = new StringBuilder();
        random.ints(random.nextInt(30), 0, CHARACTERS.codePointCount(0, CHARACTERS.length()))
                .forEach(i -> text.appendCodePoint(CHARACTERS.codePointAt(CHARACTERS.offsetByCodePoints(0, i))));
        return text.toString();
    }
}
