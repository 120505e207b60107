package dev.stagedoor.infra.deployer.console;

import java.io.PrintStream;

/** For a terminal: progress moves on one line, which the next step overwrites. */
public final class TerminalConsole implements Console {

    private static final int WIDTH = 100;

    private final PrintStream out;
    private boolean moving;

    public TerminalConsole(PrintStream out) {
        this.out = out;
    }

    @Override
    public synchronized void step(String subject, String text) {
        clear();
        out.printf("  %-10s %s%n", subject, text);
    }

    @Override
    public synchronized void progress(String subject, String text) {
        String line = String.format("  %-10s %s", subject, text);
        out.printf("\r%-" + WIDTH + "s", line.length() > WIDTH ? line.substring(0, WIDTH) : line);
        out.flush();
        moving = true;
    }

    private void clear() {
        if (moving) {
            out.printf("\r%" + WIDTH + "s\r", "");
            moving = false;
        }
    }
}
