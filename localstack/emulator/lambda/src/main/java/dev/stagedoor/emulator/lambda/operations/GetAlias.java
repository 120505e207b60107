package dev.stagedoor.emulator.lambda.operations;

import dev.stagedoor.emulator.core.bus.AwsRequest;
import dev.stagedoor.emulator.core.bus.AwsResponse;
import dev.stagedoor.emulator.core.bus.Operation;
import dev.stagedoor.emulator.lambda.model.Function;
import io.vertx.core.Future;

/** GetAlias. */
record GetAlias(LambdaEngine engine) implements Operation {

    @Override
    public Future<AwsResponse> execute(AwsRequest request) {
        Members members = Members.of(request, "FunctionName", "Name");
        Function function = engine.function(request);
        return Future.succeededFuture(
                AwsResponse.ok(Shapes.alias(function.alias(members.required("Name")), function.arn())));
    }
}
