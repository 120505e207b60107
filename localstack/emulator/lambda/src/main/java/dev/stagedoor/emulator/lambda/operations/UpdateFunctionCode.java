package dev.stagedoor.emulator.lambda.operations;

import dev.stagedoor.emulator.core.bus.AwsException;
import dev.stagedoor.emulator.core.bus.AwsRequest;
import dev.stagedoor.emulator.core.bus.AwsResponse;
import dev.stagedoor.emulator.core.bus.Operation;
import dev.stagedoor.emulator.lambda.code.CodePackage;
import dev.stagedoor.emulator.lambda.model.Function;
import dev.stagedoor.emulator.lambda.model.FunctionVersion;
import io.vertx.core.Future;

/** UpdateFunctionCode. Invocations that run finish with the old code; the next one gets the new. */
record UpdateFunctionCode(LambdaEngine engine) implements Operation {

    private static final String[] KNOWN = {"FunctionName", "ZipFile", "S3Bucket", "S3Key", "S3ObjectVersion",
            "ImageUri",
            "SourceKMSKeyArn", "Publish", "DryRun", "RevisionId", "Architectures"};

    @Override
    public Future<AwsResponse> execute(AwsRequest request) {
        Members members = Members.of(request, KNOWN);
        Function function = engine.function(request);
        String revision = members.text("RevisionId");
        boolean dryRun = members.flag("DryRun");
        boolean publish = members.flag("Publish");
        Architectures.read(members, function.latest().configuration());
        return CodeSource.fetch(engine, request, members).compose(code -> {
            FunctionVersion next = engine.revised(function.latest(),
                    Architectures.read(members, function.latest().configuration()), code);
            if (dryRun) {
                return engine.onWorker(() -> {
                    engine.code().release(code);
                    return next;
                });
            }
            update(function, revision, members, next.code());
            return publish
                    ? new Publisher(engine).publish(function, null, null)
                    : Future.succeededFuture(function.latest());
        }).map(version -> AwsResponse.ok(Shapes.configuration(version,
                publish && !dryRun ? version.qualifiedArn() : version.functionArn())));
    }

    private void update(Function function, String revision, Members members, CodePackage code) {
        try {
            engine.retire(function.update(revision, before -> engine.revised(before,
                    Architectures.read(members, before.configuration()), code)));
        } catch (AwsException e) {
            engine.onWorker(() -> {
                engine.code().release(code);
                return null;
            });
            throw e;
        }
    }
}
