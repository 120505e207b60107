package dev.stagedoor.emulator.lambda.operations;

import dev.stagedoor.emulator.core.bus.AwsRequest;
import dev.stagedoor.emulator.core.bus.AwsResponse;
import dev.stagedoor.emulator.core.bus.Operation;
import dev.stagedoor.emulator.lambda.model.FunctionRef;
import dev.stagedoor.emulator.lambda.model.FunctionVersion;
import io.vertx.core.Future;

/** GetFunctionConfiguration. */
record GetFunctionConfiguration(LambdaEngine engine) implements Operation {

    @Override
    public Future<AwsResponse> execute(AwsRequest request) {
        Members.of(request, "FunctionName", "Qualifier");
        FunctionRef ref = engine.ref(request);
        FunctionVersion version = engine.functions().get(ref).version(ref.qualifier());
        return Future.succeededFuture(
                AwsResponse.ok(Shapes.configuration(version, ref.arn(engine.emulator().account()))));
    }
}
