package dev.stagedoor.emulator.gateway.validation;

/** A check needed more work than a body of its length is worth. */
final class WorkExceededException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    WorkExceededException(String message) {
        super(message, null, false, false);
    }
}
