package dev.stagedoor.emulator.lambda.operations;

import java.util.List;
import java.util.stream.Stream;

import dev.stagedoor.emulator.core.bus.AwsRequest;
import dev.stagedoor.emulator.core.bus.AwsResponse;
import dev.stagedoor.emulator.core.bus.Operation;
import dev.stagedoor.emulator.lambda.model.FunctionVersion;
import io.vertx.core.Future;

/** ListFunctions, by name; with {@code FunctionVersion=ALL} every published version too. */
record ListFunctions(LambdaEngine engine) implements Operation {

    @Override
    public Future<AwsResponse> execute(AwsRequest request) {
        Members members = Members.of(request, "Marker", "MaxItems", "FunctionVersion");
        boolean all = members.oneOf("FunctionVersion", null, List.of("ALL")) != null;
        List<FunctionVersion> versions = engine.functions().all().stream()
                .flatMap(function -> all ? function.versions().stream() : Stream.of(function.latest())).toList();
        return Page.of(members, "Functions", versions, version -> Shapes.configuration(version,
                all ? version.qualifiedArn() : version.functionArn()));
    }
}
