package dev.stagedoor.emulator.data.sqs.queue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import dev.stagedoor.emulator.core.Json;
import dev.stagedoor.emulator.data.sqs.error.InvalidParameterValueException;

/**
 * Where messages go that were received too often.
 * See <a href="https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/sqs-dead-letter-queues.html">dead letter
 * queues</a>.
 *
 * @param maxReceiveCount 1 to 1,000: a message that was received so often and is not deleted moves
 */
public record RedrivePolicy(String deadLetterTargetArn, int maxReceiveCount) {

    private static final int MAX_COUNT = 1_000;

    static RedrivePolicy parse(String text) {
        JsonNode policy;
        try {
            policy = Json.parseStrictly(text);
        } catch (JsonProcessingException e) {
            throw invalid(text, "Redrive policy is not a valid JSON map.");
        }
        if (!policy.isObject()) {
            throw invalid(text, "Redrive policy is not a valid JSON map.");
        }
        String target = policy.path("deadLetterTargetArn").asText("");
        String count = policy.path("maxReceiveCount").asText("");
        if (policy.size() != 2 || target.isEmpty() || count.isEmpty()) {
            throw invalid(text, "Redrive policy needs deadLetterTargetArn and maxReceiveCount, and nothing else.");
        }
        if (!count.matches("[0-9]{1,4}") || Integer.parseInt(count) < 1 || Integer.parseInt(count) > MAX_COUNT) {
            throw invalid(text, "Invalid value for maxReceiveCount: " + count + ", valid values are from 1 to 1000 both"
                    + " inclusive.");
        }
        return new RedrivePolicy(target, Integer.parseInt(count));
    }

    static InvalidParameterValueException invalid(String text, String reason) {
        return InvalidParameterValueException.of("RedrivePolicy", text, reason);
    }
}
