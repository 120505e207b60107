package dev.stagedoor.emulator.lambda.operations;

import java.util.Objects;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stagedoor.emulator.core.Json;
import dev.stagedoor.emulator.core.bus.AwsRequest;
import dev.stagedoor.emulator.core.bus.AwsResponse;
import dev.stagedoor.emulator.lambda.error.InvalidParameterValueException;
import dev.stagedoor.emulator.lambda.error.ResourceNotFoundException;
import dev.stagedoor.emulator.lambda.model.EventInvokeConfig;
import dev.stagedoor.emulator.lambda.model.Function;
import dev.stagedoor.emulator.lambda.model.FunctionRef;
import dev.stagedoor.emulator.lambda.model.FunctionVersion;
import io.vertx.core.Future;

/**
 * PutFunctionEventInvokeConfig and its siblings: how asynchronous invocations of a qualifier are tried again. Destinations are
 * refused by name.
 */
record FunctionEventInvokeConfig(LambdaEngine engine) {

    /** Replaces the configuration. */
    Future<AwsResponse> put(AwsRequest request) {
        Members members = members(request);
        if (!members.has("MaximumRetryAttempts") && !members.has("MaximumEventAgeInSeconds")) {
            throw new InvalidParameterValueException("You must specify at least one of error handling or destination"
                    + " setting.");
        }
        return update(request, members, false);
    }

    /** Changes what the call says. */
    Future<AwsResponse> update(AwsRequest request) {
        return update(request, members(request), true);
    }

    private Future<AwsResponse> update(AwsRequest request, Members members, boolean merge) {
        FunctionRef ref = engine.ref(request);
        Function function = function(ref);
        EventInvokeConfig updated = function.settings().updateRetries(ref.qualifier(), before -> {
            if (merge && before == null) {
                throw missing(function, ref);
            }
            return new EventInvokeConfig(
                    members.number("MaximumRetryAttempts", merge ? before.retries() : null, 0, 2),
                    members.number("MaximumEventAgeInSeconds", merge ? before.maxAge() : null, 60, 21_600),
                    engine.now());
        });
        return Future.succeededFuture(AwsResponse.ok(shape(function, ref.qualifier(), updated)));
    }

    Future<AwsResponse> get(AwsRequest request) {
        Members.of(request, "FunctionName", "Qualifier");
        FunctionRef ref = engine.ref(request);
        Function function = function(ref);
        EventInvokeConfig config = function.settings().retries(ref.qualifier())
                .orElseThrow(() -> missing(function, ref));
        return Future.succeededFuture(AwsResponse.ok(shape(function, ref.qualifier(), config)));
    }

    Future<AwsResponse> delete(AwsRequest request) {
        Members.of(request, "FunctionName", "Qualifier");
        FunctionRef ref = engine.ref(request);
        Function function = function(ref);
        function.settings().updateRetries(ref.qualifier(), before -> {
            if (before == null) {
                throw missing(function, ref);
            }
            return null;
        });
        return Future.succeededFuture(AwsResponse.empty(204));
    }

    Future<AwsResponse> list(AwsRequest request) {
        Members members = Members.of(request, "FunctionName", "Marker", "MaxItems");
        Function function = engine.function(request);
        return Page.of(members, "FunctionEventInvokeConfigs",
                function.settings().retries().entrySet().stream().toList(),
                entry -> shape(function, entry.getKey(), entry.getValue()));
    }

    private static Members members(AwsRequest request) {
        Members members = Members.of(request, "FunctionName", "Qualifier", "MaximumRetryAttempts",
                "MaximumEventAgeInSeconds", "DestinationConfig");
        Members destinations = members.inside("DestinationConfig", "OnSuccess", "OnFailure");
        for (String when : new String[]{"OnSuccess", "OnFailure"}) {
            destinations.inside(when, "Destination").refuse("Destination", "destinations are not built yet");
        }
        return members;
    }

    private Function function(FunctionRef ref) {
        Function function = engine.functions().get(ref);
        function.version(ref.qualifier());
        return function;
    }

    private static ResourceNotFoundException missing(Function function, FunctionRef ref) {
        return new ResourceNotFoundException("The function " + function.arn() + ":" + qualifier(ref.qualifier())
                + " doesn't have an EventInvokeConfig");
    }

    private static String qualifier(String qualifier) {
        return Objects.requireNonNullElse(qualifier, FunctionVersion.LATEST);
    }

    private static ObjectNode shape(Function function, String qualifier, EventInvokeConfig config) {
        ObjectNode shape = Json.object().put("LastModified", config.lastModified().toEpochMilli() / 1000.0)
                .put("FunctionArn", function.arn() + ":" + qualifier(qualifier));
        if (config.retries() != null) {
            shape.put("MaximumRetryAttempts", config.retries());
        }
        if (config.maxAge() != null) {
            shape.put("MaximumEventAgeInSeconds", config.maxAge());
        }
        ObjectNode destinations = shape.putObject("DestinationConfig");
        destinations.putObject("OnSuccess");
        destinations.putObject("OnFailure");
        return shape;
    }
}
