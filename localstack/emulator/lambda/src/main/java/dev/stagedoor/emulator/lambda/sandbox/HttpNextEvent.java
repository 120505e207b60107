package dev.stagedoor.emulator.lambda.sandbox;

import io.vertx.core.http.HttpServerResponse;

/** A runtime that waits at the Runtime API. */
record HttpNextEvent(HttpServerResponse response) implements NextEvent {

    @Override
    public void whenGone(Runnable told) {
        response.closeHandler(v -> told.run());
    }

    @Override
    public void give(Invocation invocation, long deadline) {
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

    @Override
    public void refuse() {
        RuntimeApiServer.refuse(response, 403, "InvalidStateTransition", "The runtime may not ask for an event now");
    }
}
