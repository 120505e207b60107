package dev.stagedoor.emulator.data.s3.store;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class KeyOrderTest {

    @Test
    void keys_are_ordered_as_their_utf8_bytes() {
        List<String> keys = List.of("", "a", "a/", "a0", "b", "é", "\uFF5E", "\uE000", "😀", "😀a", "a😀", "a\uFFFD");
        for (String left : keys) {
            for (String right : keys) {
                int expected = Arrays.compareUnsigned(left.getBytes(StandardCharsets.UTF_8),
                        right.getBytes(StandardCharsets.UTF_8));
                assertThat(Integer.signum(KeyOrder.UTF_8.compare(left, right))).as(left + " ? " + right)
                        .isEqualTo(Integer.signum(expected));
            }
        }
    }
}
