package dev.stagedoor.emulator.states.task;

/**
 * When a task is done.
 *
 * @see <a href="https://docs.aws.amazon.com/step-functions/latest/dg/connect-to-resource.html">Service integration patterns</a>
 */
public enum IntegrationPattern {

    /** When the service has answered. */
    REQUEST_RESPONSE(""),
    /** When the job that the call started has ended. */
    RUN_A_JOB(".sync"),
    /** When somebody answers with the token. */
    WAIT_FOR_TASK_TOKEN(".waitForTaskToken");

    private final String suffix;

    IntegrationPattern(String suffix) {
        this.suffix = suffix;
    }

    /** As it ends the resource; {@code .sync} may be followed by a version. */
    public String suffix() {
        return suffix;
    }
}
