package dev.stagedoor.emulator.states.jsonata.value;

/** An expression wanted more time, depth or memory than it may have. The texts are AWS's. */
public final class EvaluationLimitException extends RuntimeException {

    private EvaluationLimitException(String message) {
        super(message, null, false, false);
    }

    static EvaluationLimitException time() {
        return new EvaluationLimitException("Expression evaluation timeout: Check for infinite loop");
    }

    /** Calls or values are nested too deep. */
    public static EvaluationLimitException depth() {
        return new EvaluationLimitException(
                "Stack overflow error: Check for non-terminating recursive function. Consider rewriting as tail-recursive.");
    }

    /** A value is too large. */
    public static EvaluationLimitException memory() {
        return new EvaluationLimitException(
                "Expression evaluation memory limit exceeded: Check for excessive memory usage");
    }
}
