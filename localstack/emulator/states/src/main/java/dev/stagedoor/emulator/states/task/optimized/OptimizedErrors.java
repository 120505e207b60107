package dev.stagedoor.emulator.states.task.optimized;

import java.util.Set;

import dev.stagedoor.emulator.core.bus.AwsException;
import dev.stagedoor.emulator.core.wire.RefusalStatus;
import dev.stagedoor.emulator.states.error.ErrorOutput;
import dev.stagedoor.emulator.states.task.integration.ErrorNames;
import dev.stagedoor.emulator.states.task.integration.ServiceErrors;

/**
 * Errors of optimized integrations read as those of the AWS SDK for Java 1.
 *
 * @param service on the bus
 * @param client the SDK's name of the service, such as {@code AmazonDynamoDBv2}
 * @param query whether clients still see the codes of the query protocol
 */
record OptimizedErrors(String service, ErrorNames names, String client, boolean query) implements ServiceErrors {

    static final OptimizedErrors DYNAMODB = of("dynamodb", "DynamoDB", "AmazonDynamoDBException", "AmazonDynamoDBv2");
    static final OptimizedErrors EVENTS = of("events", "EventBridge", "AmazonEventBridgeException",
            "AmazonEventBridge");
    static final OptimizedErrors LAMBDA = of("lambda", "Lambda", "AWSLambdaException", "AWSLambda");
    static final OptimizedErrors SQS = new OptimizedErrors("sqs", new ErrorNames("SQS", "AmazonSQSException",
            Set.of("QueueDoesNotExist", "OverLimit", "InvalidMessageContents", "UnsupportedOperation")), "AmazonSQS",
            true);
    static final OptimizedErrors STATES = of("states", "StepFunctions", "AWSStepFunctionsException",
            "AWSStepFunctions");

    private static OptimizedErrors of(String service, String prefix, String general, String client) {
        return new OptimizedErrors(service, new ErrorNames(prefix, general, null), client, false);
    }

    @Override
    public ErrorOutput of(AwsException refusal, String requestId) {
        return new ErrorOutput(names.of(refusal.code()),
                "%s (Service: %s; Status Code: %d; Error Code: %s; Request ID: %s; Proxy: null)".formatted(
                        refusal.getMessage(), client, RefusalStatus.of(refusal, service),
                        query ? refusal.queryCode() : refusal.code(), requestId));
    }
}
