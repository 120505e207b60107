package dev.stagedoor.emulator.lambda.sandbox;

import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Promise;

/** Brings results of other threads back to where they are awaited. */
public final class OnContext {

    private OnContext() {}

    /** The same result, told on that context; never before this method returns. Null: on any thread, as it comes. */
    public static <T> Future<T> of(Context context, Future<T> future) {
        if (context == null) {
            return future;
        }
        Promise<T> promise = Promise.promise();
        future.onComplete(result -> context.runOnContext(v -> promise.handle(result)));
        return promise.future();
    }
}
