package dev.stagedoor.emulator.gateway.integration;

import java.util.List;
import java.util.Random;

import dev.stagedoor.emulator.gateway.compile.BinaryMediaTypes;
import io.vertx.core.buffer.Buffer;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ProxyResponseTest {

    private static ProxyResponse parse(String json) throws MalformedProxyResponse {
        return ProxyResponse.parse(Buffer.buffer(json), new BinaryMediaTypes(List.of("image/*")), "image/png");
    }

    @Test
    void the_multi_value_spelling_wins_and_a_value_in_both_maps_comes_once() throws Exception {
        ProxyResponse response = parse(
                "{\"headers\":{\"x-a\":\"2\",\"X-B\":1.5},\"multiValueHeaders\":{\"X-A\":[\"1\",\"2\"]}}");

        assertThat(response.headers().names()).containsExactlyInAnyOrder("X-A", "X-B");
        assertThat(response.headers().getAll("X-A")).containsExactly("1", "2");
        assertThat(response.headers().get("X-B")).isEqualTo("1.5");
    }

    @Test
    void a_base64_body_is_decoded_where_the_client_accepts_bytes() throws Exception {
        assertThat(parse("{\"isBase64Encoded\":true,\"body\":\"aGk=\"}").body().toString()).isEqualTo("hi");
        assertThat(parse("{\"isBase64Encoded\":false,\"body\":\"aGk=\"}").body().toString()).isEqualTo("aGk=");
    }

    /** Pieces put together at random: an answer or a malformed one, nothing else. */
    @Test
    void whatever_a_function_answers_is_taken_or_refused() {
        String[] pieces = {"{", "}", "[", "]", ":", ",", "\"statusCode\"", "\"headers\"", "\"multiValueHeaders\"",
                "\"body\"",
                "\"isBase64Encoded\"", "200", "\"200\"", "null", "true", "1e999", "-1", "\"\\u0000\"", "\"a\\nb\"",
                "{\"a\":[1]}",
                "{\"a\":\"b\"}", "{}"};
        Random random = new Random(3);
        for (int i = 0; i < 20_000; i++) {
            StringBuilder json = new StringBuilder("{");
            for (int n = random.nextInt(8); n > 0; n--) {
                json.append(pieces[6 + random.nextInt(5)]).append(':').append(pieces[random.nextInt(pieces.length)])
                        .append(n > 1 ? "," : "");
            }
            json.append(random.nextInt(10) == 0 ? "" : "}");
            try {
                assertThat(parse(json.toString()).status()).isBetween(200, 599);
            } catch (MalformedProxyResponse expected) {
                assertThat(expected.getMessage()).startsWith("Malformed Lambda proxy response");
            }
        }
    }
}
