package dev.stagedoor.emulator.states.engine;

import java.nio.charset.StandardCharsets;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stagedoor.emulator.core.Json;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class JsonSizeTest {

    @ParameterizedTest
    @ValueSource(strings = {"{}", "[]", "null", "true", "-12.5", "\"é€𝄞\\n\\u0001\"", "[1,[2,{\"a\":\"b\\\"c\"}],{}]",
            "{\"a\":1,\"b\":[],\"ü\":{\"c\":null}}"})
    void aValueTakesAsManyBytesAsItsText(String text) throws Exception {
        JsonNode node = Json.parse(text);
        int bytes = node.toString().getBytes(StandardCharsets.UTF_8).length;

        assertThat(JsonSize.exceeds(node, bytes)).isFalse();
        assertThat(JsonSize.exceeds(node, bytes - 1)).isTrue();
        assertThat(JsonSize.exceeds(node.toString(), bytes)).isFalse();
        assertThat(JsonSize.exceeds(node.toString(), bytes - 1)).isTrue();
    }
}
