package dev.stagedoor.emulator.lambda.operations;

import dev.stagedoor.emulator.core.bus.AwsRequest;
import dev.stagedoor.emulator.core.bus.AwsResponse;
import dev.stagedoor.emulator.core.bus.Operation;
import io.vertx.core.Future;

/** ListVersionsByFunction: {@code $LATEST}, then the numbers. */
record ListVersionsByFunction(LambdaEngine engine) implements Operation {

    @Override
    public Future<AwsResponse> execute(AwsRequest request) {
        Members members = Members.of(request, "FunctionName", "Marker", "MaxItems");
        return Page.of(members, "Versions", engine.function(request).versions(),
                version -> Shapes.configuration(version, version.qualifiedArn()));
    }
}
