package dev.stagedoor.emulator.states.operations;

import java.util.Optional;
import java.util.function.Function;

import dev.stagedoor.emulator.states.engine.PendingTask;
import dev.stagedoor.emulator.states.engine.TaskTokens;
import dev.stagedoor.emulator.states.error.api.InvalidTokenException;
import dev.stagedoor.emulator.states.error.api.TaskTimedOutException;

/** Finds the task whose token a caller has. */
final class PendingTasks {

    private PendingTasks() {}

    /**
     * @param find takes the task, or only looks at it
     * @throws TaskTimedOutException if nobody waits for it any more
     * @throws InvalidTokenException if no task ever had this token
     */
    static PendingTask find(TaskTokens tokens, String token, Function<String, Optional<PendingTask>> find) {
        return find.apply(token)
                .orElseThrow(() -> tokens.resource(token).isPresent()
                        ? new TaskTimedOutException()
                        : new InvalidTokenException());
    }
}
