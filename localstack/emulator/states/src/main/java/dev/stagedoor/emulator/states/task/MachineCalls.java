package dev.stagedoor.emulator.states.task;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stagedoor.emulator.core.bus.AwsResponse;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;

/** Calls of one service in the name of one execution's role, for what is no task. A failed future holds a {@link TaskFailedException}. */
@FunctionalInterface
public interface MachineCalls {

    /** @param payload the raw body of those operations that have one; empty for the others */
    Future<AwsResponse> call(String operation, ObjectNode input, Buffer payload);

    /** Makes the calls of an execution. */
    @FunctionalInterface
    interface Factory {

        MachineCalls of(String roleArn, String executionArn);
    }
}
