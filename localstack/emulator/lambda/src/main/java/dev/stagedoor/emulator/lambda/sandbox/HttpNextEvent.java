package dev.stagedoor.emulator.lambda.sandbox;

import io.vertx.core.http.HttpServerResponse;

/**
 * A runtime that waits for its next event. See
 * <a href="https://docs.aws.amazon.com/lambda/latest/dg/runtimes-api.html#runtimes-api-next">next invocation</a>.
 */
record NextEvent(HttpServerResponse response) {

    /** Tells when the runtime's connection is gone. */
    void whenGone(Runnable told) {
        response.closeHandler(v -> told.run());
    }

    /** @param deadline epoch milliseconds */
    void give(Invocation invocation, long deadline) {
        response.putHeader("Lambda-Runtime-Aws-Request-Id", invocation.requestId())
                .putHeader("Lambda-Runtime-Deadline-Ms", Long.toString(deadline))
                .putHeader("Lambda-Runtime-Invoked-Function-Arn", invocation.invokedArn())
                .putHeader("Lambda-Runtime-Trace-Id", invocation.traceId())
                .putHeader("Content-Type", "application/json");
        if (invocation.clientContext() != null) {
            response.putHeader("Lambda-Runtime-Client-Context", invocation.clientContext());
        }
        // A connection that is gone belongs to a process that is gone: its exit is told elsewhere.
        response.end(invocation.payload());
    }

    /** It asks while it has an event, or after its end. */
    void refuse() {
        RuntimeApiServer.refuse(response, 403, "InvalidStateTransition", "The runtime may not ask for an event now");
    }
}
