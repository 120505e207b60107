package dev.stagedoor.emulator.core.bus;

import io.vertx.core.Future;

/** One API action. It fails its future with, or throws, an {@link AwsException}. It must not block the calling thread. */
@FunctionalInterface
public interface Operation {

    Future<AwsResponse> execute(AwsRequest request);
}
