package dev.stagedoor.emulator.lambda.operations;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stagedoor.emulator.core.Json;
import dev.stagedoor.emulator.core.bus.AwsRequest;
import dev.stagedoor.emulator.core.bus.AwsResponse;
import dev.stagedoor.emulator.core.bus.Operation;
import dev.stagedoor.emulator.lambda.model.Function;
import dev.stagedoor.emulator.lambda.model.FunctionRef;
import io.vertx.core.Future;

/** GetFunction. The answer has no {@code Code.Location}: the emulator keeps the unzipped package, not the zip. */
record GetFunction(LambdaEngine engine) implements Operation {

    @Override
    public Future<AwsResponse> execute(AwsRequest request) {
        Members.of(request, "FunctionName", "Qualifier");
        FunctionRef ref = engine.ref(request);
        Function function = engine.functions().get(ref);
        ObjectNode output = Json.object();
        output.set("Configuration", Shapes.configuration(function.version(ref.qualifier()),
                ref.arn(engine.emulator().account())));
        output.putObject("Code").put("RepositoryType", "S3");
        if (!function.settings().tags().isEmpty()) {
            output.set("Tags", Shapes.texts(function.settings().tags()));
        }
        Integer reserved = function.settings().reservedConcurrency();
        if (reserved != null) {
            output.putObject("Concurrency").put("ReservedConcurrentExecutions", reserved);
        }
        return Future.succeededFuture(AwsResponse.ok(output));
    }
}
