package dev.stagedoor.emulator.states.task.mock;

/** The service would not answer so. */
public final class InvalidMockResultException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    InvalidMockResultException(String field, String why) {
        this("Field '" + field + "' " + why);
    }

    InvalidMockResultException(String why) {
        super("Mock result schema validation error: " + why, null, false, false);
    }
}
