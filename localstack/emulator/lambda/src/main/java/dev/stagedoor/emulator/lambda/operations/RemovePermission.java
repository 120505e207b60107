package dev.stagedoor.emulator.lambda.operations;

import dev.stagedoor.emulator.core.bus.AwsRequest;
import dev.stagedoor.emulator.core.bus.AwsResponse;
import dev.stagedoor.emulator.core.bus.Operation;
import dev.stagedoor.emulator.lambda.model.Function;
import dev.stagedoor.emulator.lambda.model.FunctionRef;
import io.vertx.core.Future;

/** RemovePermission. */
record RemovePermission(LambdaEngine engine) implements Operation {

    @Override
    public Future<AwsResponse> execute(AwsRequest request) {
        Members members = Members.of(request, "FunctionName", "Qualifier", "StatementId", "RevisionId");
        FunctionRef ref = engine.ref(request);
        Function function = Qualifiers.require(engine, ref);
        Qualifiers.requireRevision(function, ref, members.text("RevisionId"));
        function.settings().removeStatement(ref.qualifier(), members.required("StatementId"), engine.newRevision());
        return Future.succeededFuture(AwsResponse.empty(204));
    }
}
