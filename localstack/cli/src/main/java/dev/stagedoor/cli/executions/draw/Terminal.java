package dev.stagedoor.cli.executions.draw;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;

/**
 * What the output goes to.
 *
 * @param width in characters
 */
public record Terminal(int width, Strokes strokes) {

    /** Of a file or a pipe: whatever reads it may search in long lines. */
    private static final int NO_TERMINAL = 1_000;
    private static final int USUAL = 100;
    private static final int LEAST = 40;

    /** The terminal of this process, if it has one. */
    public static Terminal here() {
        if (System.console() == null) {
            return new Terminal(columns(System.getenv("COLUMNS"), NO_TERMINAL), Strokes.in(charset()));
        }
        return new Terminal(columns(System.getenv("COLUMNS"), columns(stty(), USUAL)), Strokes.in(charset()));
    }

    /** @param text a number of columns, or anything else */
    static int columns(String text, int otherwise) {
        return text != null && text.matches("[1-9][0-9]{0,3}") ? Math.max(LEAST, Integer.parseInt(text)) : otherwise;
    }

    private static Charset charset() {
        // Of java.lang.System's output: the first where Java 19 or newer runs, the second before, the last without a terminal.
        for (String property : new String[]{"stdout.encoding", "sun.stdout.encoding"}) {
            String name = System.getProperty(property);
            if (name != null && Charset.isSupported(name)) {
                return Charset.forName(name);
            }
        }
        return Charset.defaultCharset();
    }

    /** Rows and columns come in one line; null where there is no such program. */
    private static String stty() {
        try {
            Process stty = new ProcessBuilder("stty", "size").redirectInput(ProcessBuilder.Redirect.INHERIT).start();
            if (!stty.waitFor(500, TimeUnit.MILLISECONDS)) {
                stty.destroy();
                return null;
            }
            String size = new String(stty.getInputStream().readNBytes(64), StandardCharsets.US_ASCII).strip();
            return size.substring(size.indexOf(' ') + 1);
        } catch (IOException none) {
            return null;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return null;
        }
    }
}
