package dev.stagedoor.cli.process;

import java.io.IOException;

/** The emulator ended before it was ready; the message is what it said. */
public final class EmulatorStartException extends IOException {

    private static final long serialVersionUID = 1L;

    public EmulatorStartException(String message) {
        super(message);
    }
}
