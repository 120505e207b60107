package dev.stagedoor.cli.executions.draw;

import java.nio.charset.Charset;

import dev.stagedoor.cli.executions.run.Outcome;

/** What a path is drawn with: no colours, and plain ASCII where the terminal's character set has nothing better. */
public enum Strokes {

    LINES("│ ", "├ ", "✓", "✗", "!", "▸", "-"), ASCII("| ", "|-", "+", "x", "!", ">", "-");

    private final String rail;
    private final String fork;
    private final String succeeded;
    private final String failed;
    private final String caught;
    private final String running;
    private final String aborted;

    Strokes(String rail, String fork, String succeeded, String failed, String caught, String running, String aborted) {
        this.rail = rail;
        this.fork = fork;
        this.succeeded = succeeded;
        this.failed = failed;
        this.caught = caught;
        this.running = running;
        this.aborted = aborted;
    }

    /** The best that can be written in that character set. */
    public static Strokes in(Charset charset) {
        return charset.canEncode() && charset.newEncoder().canEncode("│├✓✗▸") ? LINES : ASCII;
    }

    String rail() {
        return rail;
    }

    String fork() {
        return fork;
    }

    String mark(Outcome outcome) {
        return switch (outcome) {
            case SUCCEEDED -> succeeded;
            case FAILED -> failed;
            case CAUGHT -> caught;
            case RUNNING -> running;
            case ABORTED -> aborted;
        };
    }
}
