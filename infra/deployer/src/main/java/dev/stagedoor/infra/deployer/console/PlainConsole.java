package dev.stagedoor.infra.deployer.console;

import java.io.PrintStream;

/** Prints everything, line by line. */
public final class PlainConsole implements Console {

    private final PrintStream out;

    public PlainConsole(PrintStream out) {
        this.out = out;
    }

    @Override
    public void step(String subject, String text) {
        out.printf("  %-10s %s%n", subject, text);
    }

    @Override
    public void progress(String subject, String text) {
        out.printf("  %-10s   %s%n", subject, text);
    }
}
