package dev.stagedoor.cli.executions.draw;

import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class TerminalTest {

    @Test
    void aWidthIsANumberOfColumnsAndNotTooFew() {
        assertThat(Terminal.columns("132", 100)).isEqualTo(132);
        assertThat(Terminal.columns("5", 100)).isEqualTo(40);
        assertThat(Terminal.columns(null, 100)).isEqualTo(100);
        assertThat(Terminal.columns("0", 100)).isEqualTo(100);
        assertThat(Terminal.columns("wide", 100)).isEqualTo(100);
    }

    @Test
    void linesAreDrawnWhereTheyCanBeWritten() {
        assertThat(Strokes.in(StandardCharsets.UTF_8)).isEqualTo(Strokes.LINES);
        assertThat(Strokes.in(StandardCharsets.US_ASCII)).isEqualTo(Strokes.ASCII);
        assertThat(Strokes.in(StandardCharsets.ISO_8859_1)).isEqualTo(Strokes.ASCII);
    }
}
