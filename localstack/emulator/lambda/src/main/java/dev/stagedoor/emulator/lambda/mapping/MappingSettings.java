package dev.stagedoor.emulator.lambda.mapping;

import java.time.Instant;

import dev.stagedoor.emulator.lambda.error.InvalidParameterValueException;
import dev.stagedoor.emulator.lambda.model.FunctionRef;

/**
 * What an event source mapping shall do. See
 * <a href="https://docs.aws.amazon.com/lambda/latest/dg/services-sqs-configure.html">Lambda with SQS</a>.
 *
 * @param batchSize messages in one invocation: 1 to 10,000, or 10 for a FIFO queue
 * @param windowSeconds how long to gather them, 0 to 300
 * @param reportsFailures whether the function names the messages that failed ({@code ReportBatchItemFailures})
 * @param maximumConcurrency batches at a time, 2 to 1,000; null: Lambda decides
 * @param lastModified when this was asked for
 */
public record MappingSettings(QueueArn queue, FunctionRef function, int batchSize, int windowSeconds,
        boolean reportsFailures, Integer maximumConcurrency, boolean enabled, Instant lastModified) {

    private static final int SMALL_BATCH = 10;
    /** AWS begins with five pollers, too, and adds more; here that many batches run at a time and no more. */
    private static final int DEFAULT_CONCURRENCY = 5;

    public MappingSettings {
        if (queue.fifo() && windowSeconds > 0) {
            throw new InvalidParameterValueException("Batching window is not supported for FIFO queues");
        }
        if (queue.fifo() && batchSize > SMALL_BATCH) {
            throw new InvalidParameterValueException("Maximum batch size for FIFO queues is " + SMALL_BATCH);
        }
        if (batchSize > SMALL_BATCH && windowSeconds == 0) {
            throw new InvalidParameterValueException(
                    "Maximum batch window in seconds must be greater than 0 if maximum batch size is greater than "
                            + SMALL_BATCH);
        }
    }

    int concurrency() {
        return maximumConcurrency == null ? DEFAULT_CONCURRENCY : maximumConcurrency;
    }
}
