package dev.stagedoor.emulator.data;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class Utf8Test {

    private static final List<String> TEXTS = List.of("", "a", "a/", "a0", "b", "é", "\uFF5E", "\uE000", "😀", "😀a",
            "a😀",
            "a\uFFFD", "\u07FF", "\u0800");

    @Test
    void texts_are_ordered_as_their_utf8_bytes() {
        for (String left : TEXTS) {
            for (String right : TEXTS) {
                int expected = Arrays.compareUnsigned(left.getBytes(StandardCharsets.UTF_8),
                        right.getBytes(StandardCharsets.UTF_8));
                assertThat(Integer.signum(Utf8.compare(left, right))).as(left + " ? " + right)
                        .isEqualTo(Integer.signum(expected));
            }
        }
    }

    @Test
    void a_length_is_that_of_the_utf8_bytes() {
        assertThat(TEXTS).allSatisfy(
                text -> assertThat(Utf8.length(text)).isEqualTo(text.getBytes(StandardCharsets.UTF_8).length));
    }
}
