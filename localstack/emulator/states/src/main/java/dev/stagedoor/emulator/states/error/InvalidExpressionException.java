package dev.stagedoor.emulator.states.error;

/** A path, intrinsic call or JSONata expression that cannot be read; the definition that holds it is refused. */
public final class InvalidExpressionException extends Exception {

    private final String code;

    public InvalidExpressionException(String message) {
        this(Diagnostic.SCHEMA_VALIDATION_FAILED, message);
    }

    /** @param code the code of the {@link Diagnostic} */
    public InvalidExpressionException(String code, String message) {
        super(message);
        this.code = code;
    }

    public String code() {
        return code;
    }
}
