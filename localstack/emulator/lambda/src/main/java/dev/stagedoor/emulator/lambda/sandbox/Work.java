package dev.stagedoor.emulator.lambda.sandbox;

import io.vertx.core.Promise;

/** An invocation that waits for its result. */
record Work(Invocation invocation, Promise<InvocationResult> result) {}
