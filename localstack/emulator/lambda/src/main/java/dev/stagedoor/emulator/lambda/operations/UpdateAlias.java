package dev.stagedoor.emulator.lambda.operations;

import dev.stagedoor.emulator.core.bus.AwsRequest;
import dev.stagedoor.emulator.core.bus.AwsResponse;
import dev.stagedoor.emulator.core.bus.Operation;
import dev.stagedoor.emulator.lambda.model.Alias;
import dev.stagedoor.emulator.lambda.model.Function;
import io.vertx.core.Future;

/** UpdateAlias. */
record UpdateAlias(LambdaEngine engine) implements Operation {

    @Override
    public Future<AwsResponse> execute(AwsRequest request) {
        Members members = Members.of(request, "FunctionName", "Name", "FunctionVersion", "Description", "RoutingConfig",
                "RevisionId");
        Function function = engine.function(request);
        Alias alias = function.updateAlias(members.required("Name"), members.text("RevisionId"),
                before -> AliasReader.read(members, before, engine.newRevision()));
        return Future.succeededFuture(AwsResponse.ok(Shapes.alias(alias, function.arn())));
    }
}
