package dev.stagedoor.emulator.states.task.integration;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stagedoor.emulator.core.iam.Caller;
import dev.stagedoor.emulator.states.task.TaskCall;
import io.vertx.core.Future;

/** What a task can call. A failed future holds a {@link dev.stagedoor.emulator.states.task.TaskFailedException}. */
public interface Integration {

    /**
     * Looks at the arguments before the task is scheduled.
     *
     * @param field that they come from: {@code Parameters} or {@code Arguments}
     * @throws dev.stagedoor.emulator.states.error.EvaluationException {@code States.Runtime}
     */
    default void check(JsonNode arguments, String field) {}

    /** The result of the task; of a job: what its submission gave. */
    Future<JsonNode> call(TaskCall call, Caller caller);

    /** The result of the job that a call has submitted. */
    default Future<JsonNode> jobEnd(JsonNode submitted, Caller caller) {
        throw new IllegalStateException("No job was submitted: " + submitted);
    }

    /** Ends the job that a call has submitted, if it still runs and the caller may. */
    default void cancel(JsonNode submitted, Caller caller) {}
}
