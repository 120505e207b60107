package dev.stagedoor.emulator.states.error;

/** A path, intrinsic call or JSONata expression that cannot be read; the definition that holds it is refused. */
public final class InvalidExpressionException extends Exception {

    public InvalidExpressionException(String message) {
        super(message);
    }
}
