package dev.stagedoor.emulator.lambda.invoke;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.DoubleSupplier;

import dev.stagedoor.emulator.lambda.error.TooManyRequestsException;
import dev.stagedoor.emulator.lambda.error.TooManyRequestsException.Reason;
import dev.stagedoor.emulator.lambda.model.Function;
import dev.stagedoor.emulator.lambda.sandbox.Invocation;
import dev.stagedoor.emulator.lambda.sandbox.Sandboxes;
import dev.stagedoor.emulator.lambda.sandbox.Sandboxes.Outcome;
import io.vertx.core.Future;

/** Brings an invocation to a version of its function, within the function's reserved concurrency. */
public final class Invoker {

    private final Sandboxes sandboxes;
    private final DoubleSupplier chance;

    /** @param chance numbers from 0 to 1 that choose between the versions of an alias */
    public Invoker(Sandboxes sandboxes, DoubleSupplier chance) {
        this.sandboxes = sandboxes;
        this.chance = chance;
    }

    /**
     * The future fails with a {@link TooManyRequestsException} if the function runs as many requests as it may, and with
     * another {@link dev.stagedoor.emulator.core.bus.AwsException} if there is no such qualifier or no usable role. An error of
     * the function itself is an outcome.
     */
    public Future<Outcome> invoke(Function function, String qualifier, Invocation invocation) {
        AtomicInteger running = function.running();
        Integer reserved = function.settings().reservedConcurrency();
        if (running.incrementAndGet() > (reserved == null ? Integer.MAX_VALUE : reserved)) {
            running.decrementAndGet();
            return Future.failedFuture(
                    new TooManyRequestsException(Reason.ReservedFunctionConcurrentInvocationLimitExceeded));
        }
        return sandboxes.invoke(() -> function.choose(qualifier, chance.getAsDouble()), invocation)
                .onComplete(done -> running.decrementAndGet());
    }
}
