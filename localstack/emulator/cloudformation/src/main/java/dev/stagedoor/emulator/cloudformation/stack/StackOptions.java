package dev.stagedoor.emulator.cloudformation.stack;

/**
 * How an operation goes about it.
 *
 * @param onFailure what becomes of a stack that could not be created
 * @param disableRollback an update that failed stays as it is
 * @param retainExceptOnCreate what this operation creates is deleted when it is rolled back, even where it is to be retained
 * @param token the client's token, or null
 */
public record StackOptions(OnFailure onFailure, boolean disableRollback, boolean retainExceptOnCreate, String token) {

    public static final StackOptions DEFAULT = new StackOptions(OnFailure.ROLLBACK, false, false, null);

    /** What becomes of a stack that could not be created. */
    public enum OnFailure {
        ROLLBACK, DELETE, DO_NOTHING
    }
}
