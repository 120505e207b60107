package dev.stagedoor.emulator.sandbox;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class LogMarkTest {

    @Test
    void a_mark_names_the_event_and_the_memory_of_the_process() throws Exception {
        ByteArrayOutputStream output = new ByteArrayOutputStream();
        LogMark mark = new LogMark(output, "secret");
        mark.set("one");
        mark.set("two");

        String[] lines = output.toString(StandardCharsets.UTF_8).split("\n");

        assertThat(lines[0]).matches("\u0001secret one \\d{2,5}");
        assertThat(lines[1]).startsWith("\u0001secret two ");
    }
}
