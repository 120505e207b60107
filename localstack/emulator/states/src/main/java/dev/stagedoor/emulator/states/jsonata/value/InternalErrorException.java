package dev.stagedoor.emulator.states.jsonata.value;

/** A function failed in a way that AWS has no text for: it only says that an internal error happened, and an id. */
public final class InternalErrorException extends RuntimeException {

    public InternalErrorException() {
        super("Internal error", null, false, false);
    }
}
