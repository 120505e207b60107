package dev.stagedoor.emulator.lambda.operations;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stagedoor.emulator.core.Json;
import dev.stagedoor.emulator.core.bus.AwsRequest;
import dev.stagedoor.emulator.core.bus.AwsResponse;
import dev.stagedoor.emulator.lambda.error.ConstraintViolations;
import dev.stagedoor.emulator.lambda.error.InvalidParameterValueException;
import dev.stagedoor.emulator.lambda.model.Function;
import io.vertx.core.Future;

/** PutFunctionConcurrency, GetFunctionConcurrency and DeleteFunctionConcurrency: the reserved concurrency of a function. */
record FunctionConcurrency(LambdaEngine engine) {

    private static final String MEMBER = "ReservedConcurrentExecutions";
    private static final int ACCOUNT = 1_000;
    private static final int UNRESERVED = 100;

    Future<AwsResponse> put(AwsRequest request) {
        Members members = Members.of(request, "FunctionName", MEMBER);
        Function function = engine.function(request);
        Integer reserved = members.number(MEMBER, null, 0, Integer.MAX_VALUE);
        if (reserved == null) {
            throw ConstraintViolations.missing("reservedConcurrentExecutions");
        }
        long others = engine.functions().all().stream().filter(other -> other != function)
                .map(other -> other.settings().reservedConcurrency()).mapToLong(n -> n == null ? 0 : n).sum();
        if (others + reserved > ACCOUNT - UNRESERVED) {
            throw new InvalidParameterValueException("Specified ReservedConcurrentExecutions for function decreases"
                    + " account's UnreservedConcurrentExecution below its minimum value of [" + UNRESERVED + "].");
        }
        function.settings().reserveConcurrency(reserved);
        return Future.succeededFuture(AwsResponse.ok(Json.object().put(MEMBER, reserved)));
    }

    Future<AwsResponse> get(AwsRequest request) {
        Members.of(request, "FunctionName");
        Integer reserved = engine.function(request).settings().reservedConcurrency();
        ObjectNode output = Json.object();
        if (reserved != null) {
            output.put(MEMBER, reserved);
        }
        return Future.succeededFuture(AwsResponse.ok(output));
    }

    Future<AwsResponse> delete(AwsRequest request) {
        Members.of(request, "FunctionName");
        engine.function(request).settings().reserveConcurrency(null);
        return Future.succeededFuture(AwsResponse.empty(204));
    }
}
