package dev.stagedoor.emulator.gateway.compile;

/** A parameter mapping that says nothing API Gateway knows. */
final class InvalidMappingException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    InvalidMappingException(String expression) {
        super("Invalid mapping expression specified: " + expression, null, false, false);
    }
}
