package dev.stagedoor.emulator.lambda.operations;

import dev.stagedoor.emulator.core.bus.AwsRequest;
import dev.stagedoor.emulator.core.bus.AwsResponse;
import dev.stagedoor.emulator.core.bus.Operation;
import dev.stagedoor.emulator.lambda.error.InvalidParameterValueException;
import dev.stagedoor.emulator.lambda.model.Function;
import io.vertx.core.Future;

/** PublishVersion. Where nothing changed since the last version, that one is the answer. */
record PublishVersion(LambdaEngine engine) implements Operation {

    @Override
    public Future<AwsResponse> execute(AwsRequest request) {
        Members members = Members.of(request, "FunctionName", "CodeSha256", "Description", "RevisionId");
        Function function = engine.function(request);
        String sha256 = members.text("CodeSha256");
        String current = function.latest().code().sha256();
        if (sha256 != null && !sha256.isEmpty() && !sha256.equals(current)) {
            throw new InvalidParameterValueException("CodeSHA256 (" + sha256
                    + ") is different from current CodeSHA256 in $LATEST (" + current
                    + "). Please try again with the CodeSHA256 in $LATEST.");
        }
        return new Publisher(engine)
                .publish(function, members.text("Description", null, 256), members.text("RevisionId"))
                .map(version -> AwsResponse.of(201, Shapes.configuration(version, version.qualifiedArn())));
    }
}
