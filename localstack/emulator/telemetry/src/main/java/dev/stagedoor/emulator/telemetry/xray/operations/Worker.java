package dev.stagedoor.emulator.telemetry.xray.operations;

import java.util.concurrent.Callable;

import dev.stagedoor.emulator.core.bus.AwsResponse;
import io.vertx.core.Future;

/** Does what takes too long for an event loop: to read many documents, to look through all traces. */
@FunctionalInterface
public interface Worker {

    /** The answer, or what the work threw. */
    Future<AwsResponse> run(Callable<AwsResponse> work);
}
