package dev.stagedoor.emulator.states.engine;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stagedoor.emulator.states.error.ErrorOutput;

/** A task that waits for an answer by its token. */
public interface PendingTask {

    void succeeded(JsonNode output, String text);

    void failed(ErrorOutput error);

    /** It is still worked on: the time until the next heartbeat starts anew. */
    void heartbeat();
}
