package dev.stagedoor.emulator.states.jsonata.value;

/** A value that is no JSON, as it is a function or holds one. */
public final class NoJsonException extends RuntimeException {

    NoJsonException() {
        super("A function is no JSON", null, false, false);
    }
}
