package dev.stagedoor.emulator.states.engine;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stagedoor.emulator.states.task.TaskResource;
import io.vertx.core.Future;

/** Makes the calls of Task states. A failed future holds a {@link TaskFailedException}. */
public interface TaskCalls {

    /**
     * @param arguments what the state hands to the service
     * @param roleArn as which the call is made
     * @param executionArn on whose behalf
     */
    Future<JsonNode> call(TaskResource resource, JsonNode arguments, String roleArn, String executionArn);

    /**
     * The end of the job that a call has started ({@code .sync}).
     *
     * @param submitted what the call answered
     */
    Future<JsonNode> jobEnd(TaskResource resource, JsonNode submitted);
}
