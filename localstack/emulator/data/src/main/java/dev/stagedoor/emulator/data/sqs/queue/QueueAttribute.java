package dev.stagedoor.emulator.data.sqs.queue;

import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.stagedoor.emulator.data.sqs.error.InvalidAttributeNameException;
import dev.stagedoor.emulator.data.sqs.error.InvalidAttributeValueException;
import dev.stagedoor.emulator.data.sqs.error.UnsupportedOptionException;

/**
 * What can be set on a queue, with its range and default.
 * See <a href="https://docs.aws.amazon.com/AWSSimpleQueueService/latest/APIReference/API_SetQueueAttributes.html">the
 * attributes</a>.
 */
enum QueueAttribute {

    DELAY("DelaySeconds", seconds(0, 900), "0"),
    /** 1 MiB since August 2025, 256 KiB before. */
    MAXIMUM_SIZE("MaximumMessageSize", seconds(1_024, QueueSettings.MAX_MESSAGE),
            "" + QueueSettings.MAX_MESSAGE), RETENTION("MessageRetentionPeriod", seconds(60, 1_209_600),
                    "345600"), WAIT_TIME("ReceiveMessageWaitTimeSeconds", seconds(0, 20),
                            "0"), VISIBILITY("VisibilityTimeout", seconds(0, 43_200), "30"), POLICY("Policy",
                                    text -> true, null), REDRIVE("RedrivePolicy", text -> true, null), REDRIVE_ALLOW(
                                            "RedriveAllowPolicy", text -> true,
                                            null), FIFO("FifoQueue", "true"::equals, null), CONTENT_BASED_DEDUPLICATION(
                                                    "ContentBasedDeduplication", QueueAttribute::isFlag, null),
    /** Recorded only: messages lie in the emulator's memory as they are. */
    SQS_MANAGED_ENCRYPTION("SqsManagedSseEnabled", QueueAttribute::isFlag, "true");

    private static final Map<String, QueueAttribute> BY_NAME = Stream.of(values())
            .collect(Collectors.toUnmodifiableMap(attribute -> attribute.text, Function.identity()));
    /** What AWS has and the emulator has not. */
    private static final Map<String, String> REFUSED = Map.of("KmsMasterKeyId", "a customer's KMS key (KmsMasterKeyId)",
            "KmsDataKeyReusePeriodSeconds", "a customer's KMS key (KmsDataKeyReusePeriodSeconds)",
            "DeduplicationScope", "high throughput for FIFO queues (DeduplicationScope)",
            "FifoThroughputLimit", "high throughput for FIFO queues (FifoThroughputLimit)");

    private final String text;
    private final Predicate<String> range;
    private final String otherwise;

    QueueAttribute(String text, Predicate<String> range, String otherwise) {
        this.text = text;
        this.range = range;
        this.otherwise = otherwise;
    }

    /** AWS's name. */
    String text() {
        return text;
    }

    /** The value where none is set; null where then there is none. */
    String otherwise() {
        return otherwise;
    }

    static QueueAttribute of(String name) {
        if (REFUSED.containsKey(name)) {
            throw new UnsupportedOptionException(REFUSED.get(name));
        }
        QueueAttribute attribute = BY_NAME.get(name);
        if (attribute == null) {
            throw new InvalidAttributeNameException(name);
        }
        return attribute;
    }

    void check(String value) {
        if (!range.test(value)) {
            throw new InvalidAttributeValueException(text);
        }
    }

    private static Predicate<String> seconds(int min, int max) {
        return value -> value.matches("[0-9]{1,9}") && Integer.parseInt(value) >= min && Integer.parseInt(value) <= max;
    }

    private static boolean isFlag(String value) {
        return value.equals("true") || value.equals("false");
    }
}
