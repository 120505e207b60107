package dev.stagedoor.emulator.sandbox.handler;

/** The handler that the configuration names cannot be run. */
public final class HandlerException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public HandlerException(String message) {
        super(message);
    }
}
