package dev.stagedoor.emulator.states.error;

/**
 * A path, template or expression could not be evaluated on the data of a state. The engine puts the state's name and the number of its
 * entry before the reason.
 */
public final class EvaluationException extends RuntimeException {

    private final String error;
    private final String location;

    /**
     * @param error such as {@code States.Runtime}, {@code States.IntrinsicFailure}, {@code States.QueryEvaluationError}
     * @param reason AWS's sentence, without the words that name the state
     * @param location the field, such as {@code Output/total}; null where AWS names none (JSONPath)
     */
    public EvaluationException(String error, String reason, String location) {
        super(reason);
        this.error = error;
        this.location = location;
    }

    public String error() {
        return error;
    }

    public String reason() {
        return getMessage();
    }

    /** The field whose expression failed, as the event {@code EvaluationFailed} shows it; null in JSONPath. */
    public String location() {
        return location;
    }
}
