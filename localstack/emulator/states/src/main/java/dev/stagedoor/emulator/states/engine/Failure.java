package dev.stagedoor.emulator.states.engine;

import java.util.List;

import dev.stagedoor.emulator.states.error.ErrorOutput;

/**
 * Why a state failed, and what Retriers and Catchers may call it.
 *
 * @param heartbeat whether a task fell silent: AWS reports {@code States.Timeout}, {@code States.HeartbeatTimeout} matches as well
 */
record Failure(ErrorOutput output, boolean heartbeat) {

    static final String RUNTIME = "States.Runtime";
    static final String DATA_LIMIT_EXCEEDED = "States.DataLimitExceeded";
    static final String TIMEOUT = "States.Timeout";
    private static final String ALL = "States.ALL";
    private static final String TASK_FAILED = "States.TaskFailed";
    private static final String HEARTBEAT_TIMEOUT = "States.HeartbeatTimeout";

    static Failure of(String error, String cause) {
        return new Failure(new ErrorOutput(error, cause), false);
    }

    /** Nothing retries or catches it. */
    boolean fatal() {
        return RUNTIME.equals(output.error());
    }

    /** @see <a href="https://docs.aws.amazon.com/step-functions/latest/dg/concepts-error-handling.html">Error names</a> */
    boolean matches(List<String> errorEquals) {
        return errorEquals.stream().anyMatch(this::matches);
    }

    private boolean matches(String name) {
        return switch (name) {
            case ALL -> !DATA_LIMIT_EXCEEDED.equals(output.error());
            case TASK_FAILED -> !TIMEOUT.equals(output.error()) && !DATA_LIMIT_EXCEEDED.equals(output.error());
            case HEARTBEAT_TIMEOUT -> heartbeat;
            default -> name.equals(output.error());
        };
    }
}
