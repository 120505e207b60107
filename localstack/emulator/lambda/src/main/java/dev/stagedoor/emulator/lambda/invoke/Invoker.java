package dev.stagedoor.emulator.lambda.invoke;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.DoubleSupplier;

import dev.stagedoor.emulator.lambda.error.ResourceNotFoundException;
import dev.stagedoor.emulator.lambda.error.TooManyRequestsException;
import dev.stagedoor.emulator.lambda.error.TooManyRequestsException.Reason;
import dev.stagedoor.emulator.lambda.model.Function;
import dev.stagedoor.emulator.lambda.model.FunctionRef;
import dev.stagedoor.emulator.lambda.model.FunctionStore;
import dev.stagedoor.emulator.lambda.model.FunctionVersion;
import dev.stagedoor.emulator.lambda.sandbox.Invocation;
import dev.stagedoor.emulator.lambda.sandbox.Sandboxes;
import dev.stagedoor.emulator.lambda.sandbox.Sandboxes.Outcome;
import dev.stagedoor.emulator.lambda.tracing.FunctionTraces;
import io.vertx.core.Future;

/** Brings an invocation to a version of its function, within the function's reserved concurrency. */
public final class Invoker {

    private final FunctionStore functions;
    private final Sandboxes sandboxes;
    private final DoubleSupplier chance;
    private final FunctionTraces traces;

    /** @param chance numbers from 0 to 1 that choose between the versions of an alias */
    public Invoker(FunctionStore functions, Sandboxes sandboxes, DoubleSupplier chance, FunctionTraces traces) {
        this.traces = traces;
        this.functions = functions;
        this.sandboxes = sandboxes;
        this.chance = chance;
    }

    /**
     * The future fails with a {@link TooManyRequestsException} if the function runs as many requests as it may, and with
     * another {@link dev.stagedoor.emulator.core.bus.AwsException} if there is no such function or qualifier, or no usable
     * role. An error of the function itself is an outcome.
     */
    public Future<Outcome> invoke(FunctionRef ref, Invocation invocation) {
        return traces.around(ref, invocation, traced -> run(ref, traced));
    }

    private Future<Outcome> run(FunctionRef ref, Invocation invocation) {
        Function function;
        try {
            function = functions.get(ref);
        } catch (ResourceNotFoundException e) {
            return Future.failedFuture(e);
        }
        AtomicInteger running = function.running();
        Integer reserved = function.settings().reservedConcurrency();
        if (running.incrementAndGet() > (reserved == null ? Integer.MAX_VALUE : reserved)) {
            running.decrementAndGet();
            return Future.failedFuture(
                    new TooManyRequestsException(Reason.ReservedFunctionConcurrentInvocationLimitExceeded));
        }
        return sandboxes.invoke(() -> choose(ref), invocation).onComplete(done -> running.decrementAndGet());
    }

    private FunctionVersion choose(FunctionRef ref) {
        return functions.get(ref).choose(ref.qualifier(), chance.getAsDouble());
    }
}
