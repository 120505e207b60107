package dev.stagedoor.emulator.gateway.vtl;

/** A template that Velocity cannot parse, or that uses a directive which API Gateway does not have. */
public final class TemplateSyntaxException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public TemplateSyntaxException(String message) {
        super(message, null, false, false);
    }
}
