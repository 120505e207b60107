package dev.stagedoor.emulator.gateway.vtl;

/** A template that wants more time, output or memory than one request may have. */
final class TemplateLimitException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    TemplateLimitException(String message) {
        super(message, null, false, false);
    }
}
