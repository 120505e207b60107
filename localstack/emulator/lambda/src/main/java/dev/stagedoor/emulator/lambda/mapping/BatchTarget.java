package dev.stagedoor.emulator.lambda.mapping;

import dev.stagedoor.emulator.lambda.sandbox.InvocationResult;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;

/** What the batches are for: it runs the function of a mapping. */
@FunctionalInterface
public interface BatchTarget {

    /** The future fails if the function was not run; an error of the function itself is a result. */
    Future<InvocationResult> invoke(MappingSettings mapping, Buffer event);
}
