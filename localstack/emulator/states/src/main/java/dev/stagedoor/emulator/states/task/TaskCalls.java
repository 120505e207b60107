package dev.stagedoor.emulator.states.task;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stagedoor.emulator.states.error.EvaluationException;
import io.vertx.core.Future;

/** Makes the calls of Task states. A failed future holds a {@link TaskFailedException}. */
public interface TaskCalls {

    /**
     * Looks at what a state hands to its task before the task is scheduled.
     *
     * @param field that it comes from: {@code Parameters} or {@code Arguments}
     * @throws EvaluationException {@code States.Runtime} if the integration has no use for it, or lacks something
     */
    void check(TaskResource resource, JsonNode arguments, String field);

    /** The answer of the service; of a job or a task with a token: of the call that hands it over. */
    Future<JsonNode> call(TaskCall call);

    /**
     * The end of the job that a call has started ({@code .sync}).
     *
     * @param submitted what the call answered
     */
    Future<JsonNode> jobEnd(TaskCall call, JsonNode submitted);

    /** Ends the job that a call has started, as far as its role may; whether it could, nobody waits for. */
    void cancel(TaskCall call, JsonNode submitted);
}
