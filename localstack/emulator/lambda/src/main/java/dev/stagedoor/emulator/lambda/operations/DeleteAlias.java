package dev.stagedoor.emulator.lambda.operations;

import dev.stagedoor.emulator.core.bus.AwsRequest;
import dev.stagedoor.emulator.core.bus.AwsResponse;
import dev.stagedoor.emulator.core.bus.Operation;
import io.vertx.core.Future;

/** DeleteAlias; the policy of the alias goes with it. */
record DeleteAlias(LambdaEngine engine) implements Operation {

    @Override
    public Future<AwsResponse> execute(AwsRequest request) {
        Members members = Members.of(request, "FunctionName", "Name");
        engine.function(request).deleteAlias(members.required("Name"));
        return Future.succeededFuture(AwsResponse.empty(204));
    }
}
