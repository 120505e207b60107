package dev.stagedoor.emulator.lambda.operations;

import java.util.function.Supplier;

import io.vertx.core.Future;

/**
 * Work that needs much memory for a moment is done one after the other: a package is held whole while it is unzipped, and a stack
 * asks for all of its functions at once. Thread-safe.
 */
final class Turns {

    private Future<Void> last = Future.succeededFuture();

    /** Begins when all that was asked for before has ended, well or not. */
    synchronized <T> Future<T> next(Supplier<Future<T>> work) {
        Future<T> mine = last.compose(nothing -> work.get());
        last = mine.<Void>mapEmpty().otherwiseEmpty();
        return mine;
    }
}
