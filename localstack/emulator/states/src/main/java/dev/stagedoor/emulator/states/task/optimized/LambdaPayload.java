package dev.stagedoor.emulator.states.task.optimized;

import java.io.IOException;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stagedoor.emulator.core.Json;
import dev.stagedoor.emulator.states.error.ErrorOutput;
import dev.stagedoor.emulator.states.task.TaskFailedException;
import dev.stagedoor.emulator.states.task.integration.Answer;
import io.vertx.core.buffer.Buffer;

/** What a function returned, or that it failed. */
final class LambdaPayload {

    private LambdaPayload() {}

    /**
     * @return null where there is none: the function was only asked to run
     * @throws TaskFailedException by the error's type if the function failed
     */
    static JsonNode of(Answer answer) {
        Buffer payload = answer.response().payload();
        if (payload == null || payload.length() == 0) {
            return null;
        }
        JsonNode value = parsed(payload);
        if (!answer.output().has("FunctionError")) {
            return value;
        }
        String type = value.path("errorType").asText("");
        throw new TaskFailedException(type.isEmpty()
                ? new ErrorOutput("Lambda.Unknown",
                        "The cause could not be determined because Lambda did not return an "
                                + "error type. Returned payload: " + payload)
                : new ErrorOutput(type, payload.toString()));
    }

    private static JsonNode parsed(Buffer payload) {
        try {
            return Json.parse(payload.getBytes());
        } catch (IOException e) {
            throw new TaskFailedException(new ErrorOutput("States.Runtime",
                    "The function's result cannot be read as JSON: " + e.getMessage()));
        }
    }
}
