package dev.stagedoor.emulator.lambda.operations;

import dev.stagedoor.emulator.core.bus.AwsRequest;
import dev.stagedoor.emulator.core.bus.AwsResponse;
import dev.stagedoor.emulator.core.bus.Operation;
import dev.stagedoor.emulator.lambda.error.InvalidParameterValueException;
import dev.stagedoor.emulator.lambda.model.FunctionRef;
import dev.stagedoor.emulator.lambda.model.FunctionVersion;
import io.vertx.core.Future;

/** DeleteFunction: the whole function, or one published version. What runs finishes. */
record DeleteFunction(LambdaEngine engine) implements Operation {

    @Override
    public Future<AwsResponse> execute(AwsRequest request) {
        Members.of(request, "FunctionName", "Qualifier");
        FunctionRef ref = engine.ref(request);
        if (ref.qualifier() == null) {
            engine.functions().remove(ref).delete().forEach(engine::retire);
        } else if (ref.qualifier().equals(FunctionVersion.LATEST)) {
            throw new InvalidParameterValueException(
                    "$LATEST version cannot be deleted without deleting the function.");
        } else if (!ref.qualifier().matches("\\d+")) {
            throw new InvalidParameterValueException("Deletion of aliases is not currently supported.");
        } else {
            engine.retire(engine.functions().get(ref).deleteVersion(ref.qualifier()));
        }
        return Future.succeededFuture(AwsResponse.empty(204));
    }
}
