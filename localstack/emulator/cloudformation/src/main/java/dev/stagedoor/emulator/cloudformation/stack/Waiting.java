package dev.stagedoor.emulator.cloudformation.stack;

import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import dev.stagedoor.emulator.cloudformation.resources.ResourceFailure;
import io.vertx.core.Future;

/** Blocks a thread of CloudFormation's own. An interrupt means that the emulator ends. */
final class Waiting {

    private Waiting() {}

    static <T> T take(BlockingQueue<T> queue) {
        try {
            return queue.take();
        } catch (InterruptedException e) {
            throw interrupted();
        }
    }

    /**
     * The result of a future.
     *
     * @param what is waited for, for the message
     * @throws ResourceFailure if there is none within the limit
     */
    static <T> T get(Future<T> future, Duration limit, String what) {
        try {
            return future.toCompletionStage().toCompletableFuture().get(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            throw new IllegalStateException(what + " failed", e.getCause());
        } catch (TimeoutException e) {
            throw new ResourceFailure(what + " did not answer within " + limit.toSeconds() + " s");
        } catch (InterruptedException e) {
            throw interrupted();
        }
    }

    private static IllegalStateException interrupted() {
        Thread.currentThread().interrupt();
        return new IllegalStateException("The emulator is ending");
    }
}
