package dev.stagedoor.emulator.lambda.operations;

import java.time.Instant;
import java.util.concurrent.Callable;

import dev.stagedoor.emulator.core.bus.AwsRequest;
import dev.stagedoor.emulator.core.bus.EmulatorContext;
import dev.stagedoor.emulator.lambda.code.CodePackage;
import dev.stagedoor.emulator.lambda.code.CodeStore;
import dev.stagedoor.emulator.lambda.model.Function;
import dev.stagedoor.emulator.lambda.model.FunctionConfiguration;
import dev.stagedoor.emulator.lambda.model.FunctionRef;
import dev.stagedoor.emulator.lambda.model.FunctionStore;
import dev.stagedoor.emulator.lambda.model.FunctionVersion;
import dev.stagedoor.emulator.lambda.sandbox.OnContext;
import dev.stagedoor.emulator.lambda.sandbox.Sandboxes;
import io.vertx.core.Future;
import io.vertx.core.Vertx;

/**
 * What the operations work with.
 *
 * @param packages whoever fetches a deployment package waits for its turn
 */
public record LambdaEngine(EmulatorContext emulator, FunctionStore functions, CodeStore code, Sandboxes sandboxes,
        Turns packages) {

    public LambdaEngine(EmulatorContext emulator, FunctionStore functions, CodeStore code, Sandboxes sandboxes) {
        this(emulator, functions, code, sandboxes, new Turns());
    }

    /** The function that a call names by {@code FunctionName} and {@code Qualifier}. */
    FunctionRef ref(AwsRequest request) {
        return FunctionRef.parse(request.text("FunctionName"), request.text("Qualifier"), emulator.account());
    }

    Function function(AwsRequest request) {
        return functions.get(ref(request));
    }

    /** The ARN of an event source mapping. */
    String mappingArn(String uuid) {
        return emulator.account().arn("lambda", "event-source-mapping:" + uuid);
    }

    String newRevision() {
        return emulator.ids().uuid();
    }

    Instant now() {
        return emulator.clock().instant();
    }

    /** Another state of {@code $LATEST}. */
    FunctionVersion revised(FunctionVersion before, FunctionConfiguration configuration, CodePackage code) {
        return new FunctionVersion(before.functionName(), before.functionArn(), before.version(),
                configuration.description(), configuration, code, newRevision(), now());
    }

    /** Runs what blocks on a worker; the result comes back to where the call came from. */
    <T> Future<T> onWorker(Callable<T> work) {
        return OnContext.of(Vertx.currentContext(), emulator.vertx().executeBlocking(work, false));
    }

    /** When a version can be invoked no more: its sandboxes finish what they have, then its code goes. */
    void retire(FunctionVersion version) {
        sandboxes.retire(version, () -> code.release(version.code()));
    }
}
