package dev.stagedoor.emulator.lambda.operations;

import java.util.Optional;

import dev.stagedoor.emulator.lambda.model.Function;
import dev.stagedoor.emulator.lambda.model.FunctionVersion;
import io.vertx.core.Future;

/** Makes a version of {@code $LATEST}, unless the newest version is the same. */
record Publisher(LambdaEngine engine) {

    /**
     * @param description of the version, or null: the function's
     * @param revisionId what the caller saw of {@code $LATEST}, or null
     */
    Future<FunctionVersion> publish(Function function, String description, String revisionId) {
        return engine.onWorker(() -> {
            // No other publication comes between the look and the deed.
            synchronized (function) {
                Optional<FunctionVersion> same = function.publishedAsLatest();
                if (same.isPresent()) {
                    return same.get();
                }
                engine.code().holdAgain(function.latest().code());
                try {
                    return function.publish(revisionId, (latest, number) -> version(latest, number, description));
                } catch (RuntimeException e) {
                    engine.code().release(function.latest().code());
                    throw e;
                }
            }
        });
    }

    private FunctionVersion version(FunctionVersion latest, String number, String description) {
        return new FunctionVersion(latest.functionName(), latest.functionArn(), number,
                description == null ? latest.description() : description, latest.configuration(), latest.code(),
                engine.newRevision(), engine.now());
    }
}
