package dev.stagedoor.emulator.states.jsonata;

import java.util.Random;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stagedoor.emulator.states.error.EvaluationException;
import dev.stagedoor.emulator.states.error.InvalidExpressionException;
import org.junit.jupiter.api.Test;

import static dev.stagedoor.emulator.states.jsonata.Scopes.RUNTIME;
import static dev.stagedoor.emulator.states.jsonata.Scopes.expression;
import static org.assertj.core.api.Assertions.assertThat;

/** What holds for any JSON, and for any text. */
class JsonataPropertyTest {

    private static final int ROUNDS = 500;
    private static final String PIECES = "$.[]{}()*/+-,:;?@#^%&|<>=!~'\"`\\ aA01_";

    private final Random random = new Random(20311);
    private final JsonNodeFactory json = JsonNodeFactory.instance;

    @Test
    void jsonWithoutAnExpressionEvaluatesToItself() {
        for (int i = 0; i < ROUNDS; i++) {
            JsonNode value = value(4);

            JsonataTemplate template = JsonataTemplate.parse(value, JsonataExpression::parse,
                    (place, problem) -> assertThat(problem).as(place).isNull());

            assertThat(template.evaluate(scope(value), "Output")).isSameAs(value);
        }
    }

    @Test
    void jsonIsAnExpressionOfItself() {
        for (int i = 0; i < ROUNDS; i++) {
            JsonNode value = value(4);

            assertThat(expression(value.toString()).evaluate(scope(value), "Output")).isEqualTo(value);
        }
    }

    @Test
    void dataPassesThroughUnchanged() {
        for (int i = 0; i < ROUNDS; i++) {
            JsonNode value = value(4);

            assertThat(expression("$states.input").evaluate(scope(value), "Output")).isEqualTo(value);
            assertThat(expression("{'here': {'again': $states.context}}").evaluate(scope(value), "Output")
                    .at("/here/again"))
                    .isEqualTo(value);
            assertThat(expression("$parse($string({'value': $states.input})).value").evaluate(scope(value), "Output"))
                    .isEqualTo(value);
        }
    }

    @Test
    void anyTextIsRefusedOrEvaluatedOrFailsByName() {
        for (int i = 0; i < 20 * ROUNDS; i++) {
            StringBuilder text = new StringBuilder();
            for (int length = random.nextInt(12); length >= 0; length--) {
                text.append(PIECES.charAt(random.nextInt(PIECES.length())));
            }
            try {
                JsonataExpression.parse("{% " + text + " %}").evaluate(scope(value(2)), "Output");
            } catch (InvalidExpressionException e) {
                assertThat(e.getMessage()).isNotBlank();
            } catch (EvaluationException e) {
                assertThat(e.error()).as(text.toString()).isEqualTo("States.QueryEvaluationError");
            }
        }
    }

    private static JsonataScope scope(JsonNode value) {
        return JsonataScope.entered(RUNTIME, value, value, name -> null);
    }

    private JsonNode value(int depth) {
        return switch (random.nextInt(depth == 0 ? 5 : 8)) {
            case 0 -> json.textNode(text());
            case 1 -> json.numberNode(random.nextInt(2000) - 1000);
            case 2 -> json.numberNode((random.nextInt(1000) * 2 + 1) / 16.0);
            case 3 -> json.booleanNode(random.nextBoolean());
            case 4 -> json.nullNode();
            case 5, 6 -> {
                ObjectNode object = json.objectNode();
                for (int i = random.nextInt(4); i > 0; i--) {
                    object.set(text(), value(depth - 1));
                }
                yield object;
            }
            default -> {
                ArrayNode array = json.arrayNode();
                for (int i = random.nextInt(4); i > 0; i--) {
                    array.add(value(depth - 1));
                }
                yield array;
            }
        };
    }

    private String text() {
        String alphabet = "ab \"\\/'$%{}é\n\u0001🎭";
        int from = random.nextInt(alphabet.length() - 2);
        return alphabet.substring(from, from + random.nextInt(Math.min(4, alphabet.length() - 2 - from) + 1))
                + random.nextInt(50);
    }
}
