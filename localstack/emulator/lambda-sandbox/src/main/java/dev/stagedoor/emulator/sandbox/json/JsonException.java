package dev.stagedoor.emulator.sandbox.json;

/** A text is not JSON, or a value does not fit the type that the handler wants. */
public final class JsonException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public JsonException(String message) {
        super(message);
    }
}
