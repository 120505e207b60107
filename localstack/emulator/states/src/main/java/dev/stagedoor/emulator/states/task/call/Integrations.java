package dev.stagedoor.emulator.states.task.call;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

import dev.stagedoor.emulator.states.task.ExecutionCompletions;
import dev.stagedoor.emulator.states.task.IntegrationPattern;
import dev.stagedoor.emulator.states.task.TaskResource;
import dev.stagedoor.emulator.states.task.integration.Integration;
import dev.stagedoor.emulator.states.task.optimized.ApiGatewayInvoke;
import dev.stagedoor.emulator.states.task.optimized.DynamoDbItem;
import dev.stagedoor.emulator.states.task.optimized.EventsPutEvents;
import dev.stagedoor.emulator.states.task.optimized.LambdaFunction;
import dev.stagedoor.emulator.states.task.optimized.LambdaInvoke;
import dev.stagedoor.emulator.states.task.optimized.OptimizedContext;
import dev.stagedoor.emulator.states.task.optimized.SqsSendMessage;
import dev.stagedoor.emulator.states.task.optimized.StatesRunExecution;
import dev.stagedoor.emulator.states.task.optimized.StatesStartExecution;
import dev.stagedoor.emulator.states.task.sdk.SdkIntegrations;

/** Finds the integration of a resource. Thread-safe. */
final class Integrations {

    private final Map<String, Integration> optimized;
    private final Integration function;
    private final SdkIntegrations sdk;
    /** Not more than the services have operations. */
    private final Map<String, Integration> found = new ConcurrentHashMap<>();

    Integrations(OptimizedContext context, ApiGatewayInvoke apis, ExecutionCompletions completions,
            SdkIntegrations sdk) {
        this.optimized = Map.ofEntries(
                Map.entry("apigateway:invoke", apis),
                Map.entry("dynamodb:getItem", DynamoDbItem.get(context)),
                Map.entry("dynamodb:putItem", DynamoDbItem.put(context)),
                Map.entry("dynamodb:updateItem", DynamoDbItem.update(context)),
                Map.entry("dynamodb:deleteItem", DynamoDbItem.delete(context)),
                Map.entry("events:putEvents", new EventsPutEvents(context)),
                Map.entry("lambda:invoke", new LambdaInvoke(context)),
                Map.entry("sqs:sendMessage", new SqsSendMessage(context)),
                Map.entry("states:startExecution", new StatesStartExecution(context)),
                Map.entry("states:startExecution.sync", new StatesRunExecution(context, completions, false)),
                Map.entry("states:startExecution.sync:2", new StatesRunExecution(context, completions, true)));
        this.function = new LambdaFunction(context);
        this.sdk = sdk;
    }

    /** Empty where the emulator has no such service or action. */
    Optional<Integration> find(TaskResource resource) {
        return switch (resource.kind()) {
            case LAMBDA_FUNCTION -> Optional.of(function);
            case ACTIVITY -> Optional.empty();
            case SERVICE -> service(resource);
        };
    }

    private Optional<Integration> service(TaskResource resource) {
        String called = resource.pattern() == IntegrationPattern.RUN_A_JOB ? resource.resource() : resource.action();
        Integration known = optimized.get(resource.resourceType() + ":" + called);
        if (known != null) {
            return Optional.of(known);
        }
        return resource.isSdk() && resource.pattern() != IntegrationPattern.RUN_A_JOB
                ? Optional.ofNullable(found.computeIfAbsent(resource.resourceType() + ":" + called,
                        name -> sdk.find(resource.service(), resource.action()).orElse(null)))
                : Optional.empty();
    }
}
