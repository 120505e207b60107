package dev.stagedoor.emulator.lambda.sandbox;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class OutputLinesTest {

    private final OutputLines lines = new OutputLines();

    private List<String> add(byte[] bytes) {
        return lines.add(bytes, bytes.length);
    }

    @Test
    void lines_may_come_in_any_pieces_even_within_a_character() {
        byte[] text = "é1\nzwei\r\n\nrest".getBytes(StandardCharsets.UTF_8);
        List<String> found = new ArrayList<>();
        for (byte b : text) {
            found.addAll(add(new byte[]{b}));
        }

        assertThat(found).containsExactly("é1", "zwei", "");
        assertThat(lines.rest()).containsExactly("rest");
        assertThat(lines.rest()).isEmpty();
    }

    @Test
    void only_the_bytes_that_were_read_count() {
        assertThat(lines.add("a\nb\n".getBytes(StandardCharsets.UTF_8), 2)).containsExactly("a");
        assertThat(lines.rest()).isEmpty();
    }

    @Test
    void a_line_without_end_comes_in_pieces() {
        byte[] chunk = "x".repeat(64 * 1024).getBytes(StandardCharsets.UTF_8);

        assertThat(add(chunk)).isEmpty();
        assertThat(add(chunk)).isEmpty();
        assertThat(add(chunk)).isEmpty();
        assertThat(add(chunk)).hasSize(1).allMatch(piece -> piece.length() == 256 * 1024);
    }
}
