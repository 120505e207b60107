package dev.stagedoor.emulator.states.task.optimized;

import java.util.Set;

import dev.stagedoor.emulator.core.bus.AwsException;
import dev.stagedoor.emulator.states.error.ErrorOutput;
import dev.stagedoor.emulator.states.task.integration.ErrorNames;
import dev.stagedoor.emulator.states.task.integration.ServiceErrors;

/**
 * Errors of optimized integrations read as those of the AWS SDK for Java 1.
 *
 * @param client the SDK's name of the service, such as {@code AmazonDynamoDBv2}
 */
record OptimizedErrors(ErrorNames names, String client) implements ServiceErrors {

    static final OptimizedErrors DYNAMODB = of("DynamoDB", "AmazonDynamoDBException", null, "AmazonDynamoDBv2");
    static final OptimizedErrors EVENTS = of("EventBridge", "AmazonEventBridgeException", null, "AmazonEventBridge");
    static final OptimizedErrors LAMBDA = of("Lambda", "AWSLambdaException", null, "AWSLambda");
    static final OptimizedErrors SQS = of("SQS", "AmazonSQSException", Set.of("QueueDoesNotExist", "OverLimit",
            "InvalidMessageContents", "UnsupportedOperation"), "AmazonSQS");
    static final OptimizedErrors STATES = of("StepFunctions", "AWSStepFunctionsException", null, "AWSStepFunctions");

    private static OptimizedErrors of(String prefix, String general, Set<String> modelled, String client) {
        return new OptimizedErrors(new ErrorNames(prefix, general, modelled), client);
    }

    @Override
    public ErrorOutput of(AwsException refusal, String requestId) {
        return new ErrorOutput(names.of(refusal.code()),
                "%s (Service: %s; Status Code: %d; Error Code: %s; Request ID: %s; Proxy: null)"
                        .formatted(refusal.getMessage(), client, refusal.status(), refusal.queryCode(), requestId));
    }
}
