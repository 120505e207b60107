package dev.stagedoor.emulator.lambda.operations;

import java.util.Map;

import dev.stagedoor.emulator.core.bus.AwsRequest;
import dev.stagedoor.emulator.core.bus.AwsResponse;
import dev.stagedoor.emulator.core.bus.Operation;
import dev.stagedoor.emulator.lambda.error.ConstraintViolations;
import dev.stagedoor.emulator.lambda.model.Alias;
import dev.stagedoor.emulator.lambda.model.Function;
import io.vertx.core.Future;

/** CreateAlias. */
record CreateAlias(LambdaEngine engine) implements Operation {

    private static final String NAME = "(?!^[0-9]+$)([a-zA-Z0-9-_]{1,128})";

    @Override
    public Future<AwsResponse> execute(AwsRequest request) {
        Members members = Members.of(request, "FunctionName", "Name", "FunctionVersion", "Description",
                "RoutingConfig");
        Function function = engine.function(request);
        String name = members.required("Name");
        members.required("FunctionVersion");
        if (!name.matches(NAME)) {
            throw ConstraintViolations.pattern(name, "name", NAME);
        }
        Alias alias = AliasReader.read(members, new Alias(name, null, "", Map.of(), null), engine.newRevision());
        function.createAlias(alias);
        return Future.succeededFuture(AwsResponse.of(201, Shapes.alias(alias, function.arn())));
    }
}
