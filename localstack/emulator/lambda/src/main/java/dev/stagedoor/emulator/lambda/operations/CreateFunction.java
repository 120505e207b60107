package dev.stagedoor.emulator.lambda.operations;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import dev.stagedoor.emulator.core.bus.AwsRequest;
import dev.stagedoor.emulator.core.bus.AwsResponse;
import dev.stagedoor.emulator.core.bus.Operation;
import dev.stagedoor.emulator.lambda.code.CodePackage;
import dev.stagedoor.emulator.lambda.error.ConstraintViolations;
import dev.stagedoor.emulator.lambda.error.InvalidParameterValueException;
import dev.stagedoor.emulator.lambda.error.ResourceConflictException;
import dev.stagedoor.emulator.lambda.model.Function;
import dev.stagedoor.emulator.lambda.model.FunctionConfiguration;
import dev.stagedoor.emulator.lambda.model.FunctionRef;
import dev.stagedoor.emulator.lambda.model.FunctionVersion;
import dev.stagedoor.emulator.lambda.sandbox.RoleSession;
import io.vertx.core.Future;

/**
 * <a href="https://docs.aws.amazon.com/lambda/latest/api/API_CreateFunction.html">CreateFunction</a>. The function is Active
 * when the call answers: its package is unzipped and its role was assumed once.
 */
final class CreateFunction implements Operation {

    private static final String[] KNOWN = known("Code", "Publish", "Tags", "PackageType", "Architectures",
            "CodeSigningConfigArn");

    private final RuntimeNotice notice = new RuntimeNotice();
    private final LambdaEngine engine;

    CreateFunction(LambdaEngine engine) {
        this.engine = engine;
    }

    private static String[] known(String... more) {
        List<String> all = new ArrayList<>(Arrays.asList(ConfigurationReader.MEMBERS));
        all.addAll(List.of(more));
        return all.toArray(new String[0]);
    }

    @Override
    public Future<AwsResponse> execute(AwsRequest request) {
        Members members = Members.of(request, KNOWN);
        FunctionRef ref = engine.ref(request);
        members.oneOf("PackageType", "Zip", List.of("Zip"));
        members.refuse("CodeSigningConfigArn", "there is no code signing");
        FunctionConfiguration configuration = Architectures.read(members, ConfigurationReader.read(members,
                FunctionConfiguration.defaults(ref.name())));
        requireMandatory(configuration);
        Map<String, String> tags = Tags.check(members.map("Tags"));
        Members code = members.inside("Code", "ZipFile", "S3Bucket", "S3Key", "S3ObjectVersion", "ImageUri",
                "SourceKMSKeyArn");
        requireFree(ref);
        notice.about(configuration.runtime());
        boolean publish = members.flag("Publish");
        return requireAssumable(engine, configuration.role(), ref.name())
                .compose(v -> CodeSource.fetch(engine, request, code))
                .map(zip -> create(ref, configuration, zip, tags))
                .compose(function -> publish ? publish(function) : Future.succeededFuture(function.latest()))
                .map(version -> AwsResponse.of(201, Shapes.configuration(version,
                        publish ? version.qualifiedArn() : version.functionArn())));
    }

    private static void requireMandatory(FunctionConfiguration configuration) {
        if (configuration.role() == null) {
            throw ConstraintViolations.missing("role");
        }
        if (configuration.runtime() == null || configuration.handler() == null) {
            throw new InvalidParameterValueException(
                    "Runtime and Handler are mandatory parameters for functions created with deployment packages.");
        }
    }

    private void requireFree(FunctionRef ref) {
        if (engine.functions().find(ref.name()).isPresent()) {
            throw new ResourceConflictException("Function already exist: " + ref.name());
        }
    }

    /** Lambda tries a role before it takes it. */
    static Future<Void> requireAssumable(LambdaEngine engine, String role, String functionName) {
        return RoleSession.assume(engine.emulator().bus(), engine.emulator().ids(), engine.emulator().account(), role,
                functionName).mapEmpty();
    }

    private Function create(FunctionRef ref, FunctionConfiguration configuration, CodePackage code,
            Map<String, String> tags) {
        FunctionRef unqualified = new FunctionRef(ref.name(), null);
        Function function = new Function(new FunctionVersion(ref.name(), unqualified.arn(engine.emulator().account()),
                FunctionVersion.LATEST, configuration.description(), configuration, code, engine.newRevision(),
                engine.now()));
        function.settings().updateTags(before -> tags);
        try {
            engine.functions().add(function);
        } catch (ResourceConflictException e) {
            engine.retire(function.latest());
            throw e;
        }
        return function;
    }

    private Future<FunctionVersion> publish(Function function) {
        return new Publisher(engine).publish(function, null, null);
    }
}
