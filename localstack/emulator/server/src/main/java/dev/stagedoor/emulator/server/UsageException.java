package dev.stagedoor.emulator.server;

/** The command line is not one that the emulator understands. */
final class UsageException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UsageException(String message) {
        super(message);
    }
}
