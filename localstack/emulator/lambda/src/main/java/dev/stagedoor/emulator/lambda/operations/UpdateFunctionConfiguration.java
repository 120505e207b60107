package dev.stagedoor.emulator.lambda.operations;

import java.util.Arrays;

import dev.stagedoor.emulator.core.bus.AwsRequest;
import dev.stagedoor.emulator.core.bus.AwsResponse;
import dev.stagedoor.emulator.core.bus.Operation;
import dev.stagedoor.emulator.lambda.model.Function;
import dev.stagedoor.emulator.lambda.model.FunctionConfiguration;
import dev.stagedoor.emulator.lambda.model.FunctionVersion;
import io.vertx.core.Future;

/** UpdateFunctionConfiguration: what the call does not say stays. The next invocation gets a sandbox of the new configuration. */
record UpdateFunctionConfiguration(LambdaEngine engine) implements Operation {

    private static final String[] KNOWN = known();

    private static String[] known() {
        String[] known = Arrays.copyOf(ConfigurationReader.MEMBERS, ConfigurationReader.MEMBERS.length + 1);
        known[known.length - 1] = "RevisionId";
        return known;
    }

    @Override
    public Future<AwsResponse> execute(AwsRequest request) {
        Members members = Members.of(request, KNOWN);
        Function function = engine.function(request);
        String role = members.text("Role");
        ConfigurationReader.read(members, function.latest().configuration());
        Future<Void> assumable = role == null
                ? Future.succeededFuture()
                : CreateFunction.requireAssumable(engine, role, function.name());
        return assumable.map(v -> {
            FunctionVersion old = function.update(members.text("RevisionId"), before -> {
                FunctionConfiguration next = ConfigurationReader.read(members, before.configuration());
                engine.code().holdAgain(before.code());
                return engine.revised(before, next, before.code());
            });
            engine.retire(old);
            FunctionVersion version = function.latest();
            return AwsResponse.ok(Shapes.configuration(version, version.functionArn()));
        });
    }
}
