package dev.stagedoor.emulator.lambda.operations;

import java.util.List;

import dev.stagedoor.emulator.core.bus.AwsRequest;
import dev.stagedoor.emulator.core.bus.AwsResponse;
import dev.stagedoor.emulator.core.bus.Operation;
import dev.stagedoor.emulator.lambda.model.Alias;
import dev.stagedoor.emulator.lambda.model.Function;
import io.vertx.core.Future;

/** ListAliases, by name; of one version if the call says so. */
record ListAliases(LambdaEngine engine) implements Operation {

    @Override
    public Future<AwsResponse> execute(AwsRequest request) {
        Members members = Members.of(request, "FunctionName", "FunctionVersion", "Marker", "MaxItems");
        Function function = engine.function(request);
        String version = members.text("FunctionVersion");
        List<Alias> aliases = function.aliases().stream().filter(alias -> version == null || alias.refersTo(version))
                .toList();
        return Page.of(members, "Aliases", aliases, alias -> Shapes.alias(alias, function.arn()));
    }
}
