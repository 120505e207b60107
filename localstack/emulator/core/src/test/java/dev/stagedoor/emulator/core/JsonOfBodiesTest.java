package dev.stagedoor.emulator.core;

import java.io.IOException;

import com.fasterxml.jackson.databind.JsonNode;
import io.vertx.core.buffer.Buffer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class JsonOfBodiesTest {

    private static final String BLANKS = " ".repeat(2 * 1024 * 1024);

    @Test
    void a_long_body_is_read_as_a_short_one_is() throws IOException {
        String text = "{\"a\":\"é\\u00e9𝄞\",\"n\":1.10,\"l\":[1,null,true]}";
        JsonNode expected = Json.parse(text);

        assertThat(Json.parse(Buffer.buffer(text))).isEqualTo(expected);
        assertThat(Json.parse(Buffer.buffer(BLANKS + text + BLANKS))).isEqualTo(expected);
        String value = "x".repeat(3_000_000);
        assertThat(Json.parse(Buffer.buffer("{\"a\":\"" + value + "\"}")).get("a").asText()).isEqualTo(value);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{", "{} {}", "{\"n\":1e2147483649}", "\"\\ud8\"", "[[", "1 x"})
    void what_is_not_one_value_is_refused_long_or_short(String text) {
        assertThatThrownBy(() -> Json.parse(Buffer.buffer(text))).isInstanceOf(IOException.class);
        assertThatThrownBy(() -> Json.parse(Buffer.buffer(BLANKS + text))).isInstanceOf(IOException.class);
    }

    @Test
    void what_is_too_deep_of_too_many_tokens_or_no_utf_8_is_refused_long_or_short() {
        String deep = "[".repeat(101) + "]".repeat(101);
        String many = "[" + "1,".repeat((int) Json.MAX_TOKENS) + "1]";
        for (Buffer body : new Buffer[]{Buffer.buffer(deep), Buffer.buffer(many),
                Buffer.buffer("\"").appendByte((byte) 0xc3).appendString("(\"")}) {
            assertThatThrownBy(() -> Json.parse(body)).isInstanceOf(IOException.class);
            assertThatThrownBy(() -> Json.parse(Buffer.buffer(BLANKS).appendBuffer(body)))
                    .isInstanceOf(IOException.class);
        }
    }
}
