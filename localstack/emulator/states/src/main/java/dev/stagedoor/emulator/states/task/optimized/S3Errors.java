package dev.stagedoor.emulator.states.task.optimized;

import dev.stagedoor.emulator.core.bus.AwsException;
import dev.stagedoor.emulator.states.error.ErrorOutput;
import dev.stagedoor.emulator.states.task.integration.ServiceErrors;

/** What S3 refuses to a Map state's reader or writer, in the words of the AWS SDK for Java 1 [?]. */
public final class S3Errors implements ServiceErrors {

    private static final String NAME = "S3.AmazonS3Exception";

    @Override
    public ErrorOutput of(AwsException refusal, String requestId) {
        return new ErrorOutput(NAME,
                "%s (Service: Amazon S3; Status Code: %d; Error Code: %s; Request ID: %s; Proxy: null)".formatted(
                        refusal.getMessage(), refusal.status(), refusal.code(), requestId));
    }
}
