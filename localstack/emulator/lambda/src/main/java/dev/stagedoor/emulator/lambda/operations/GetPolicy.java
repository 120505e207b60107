package dev.stagedoor.emulator.lambda.operations;

import dev.stagedoor.emulator.core.Json;
import dev.stagedoor.emulator.core.bus.AwsRequest;
import dev.stagedoor.emulator.core.bus.AwsResponse;
import dev.stagedoor.emulator.core.bus.Operation;
import dev.stagedoor.emulator.lambda.error.ResourceNotFoundException;
import dev.stagedoor.emulator.lambda.model.FunctionPolicy;
import dev.stagedoor.emulator.lambda.model.FunctionRef;
import io.vertx.core.Future;

/** GetPolicy: the resource policy as text. */
record GetPolicy(LambdaEngine engine) implements Operation {

    @Override
    public Future<AwsResponse> execute(AwsRequest request) {
        Members.of(request, "FunctionName", "Qualifier");
        FunctionRef ref = engine.ref(request);
        FunctionPolicy policy = Qualifiers.require(engine, ref).settings().policy(ref.qualifier())
                .orElseThrow(() -> new ResourceNotFoundException("The resource you requested does not exist."));
        return Future.succeededFuture(AwsResponse.ok(
                Json.object().put("Policy", policy.json()).put("RevisionId", policy.revisionId())));
    }
}
