package dev.stagedoor.emulator.states.jsonata;

import java.io.IOException;
import java.io.InputStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stagedoor.emulator.states.error.EvaluationException;
import dev.stagedoor.emulator.states.error.InvalidExpressionException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/** What the reference implementation of JSONata 2.0.6 gives; reference.mjs beside the cases tells how they were made. */
class ReferenceImplementationTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    static Stream<JsonNode> cases() throws IOException {
        return StreamSupport.stream(read("reference-cases.json").spliterator(), false);
    }

    @ParameterizedTest
    @MethodSource("cases")
    void givesTheSame(JsonNode recorded) throws IOException {
        String expression = recorded.get("expression").textValue();
        ObjectNode actual = JsonNodeFactory.instance.objectNode().put("expression", expression);
        JsonNode data = read("reference-data.json");
        try {
            JsonNode value = JsonataExpression.parse("{% " + expression + " %}")
                    .evaluate(JsonataScope.entered(Scopes.RUNTIME, data, data, name -> null), "Output");
            actual.set("value", value);
        } catch (InvalidExpressionException e) {
            // Step Functions shows these messages without their codes.
            actual.put("error", recorded.path("error").asText().split(":")[0] + ": " + e.getMessage());
        } catch (EvaluationException e) {
            if (e.reason().endsWith("returned nothing (undefined).")) {
                actual.put("undefined", true);
            } else {
                actual.put("error", e.reason().replaceFirst("(?s)^.* threw an error during evaluation\\. ", ""));
            }
        }

        assertThat(numbersAsDoubles(actual)).isEqualTo(numbersAsDoubles(recorded));
    }

    private static JsonNode read(String name) throws IOException {
        try (InputStream in = ReferenceImplementationTest.class.getResourceAsStream(name)) {
            return JSON.readTree(in);
        }
    }

    private static Object numbersAsDoubles(JsonNode node) throws IOException {
        return JSON.readValue(node.traverse(), Object.class).toString().replaceAll("(?<=[\\[ =])(-?\\d+)(?=[,}\\]])",
                "$1.0");
    }
}
