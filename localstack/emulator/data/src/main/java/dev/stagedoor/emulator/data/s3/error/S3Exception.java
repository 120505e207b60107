package dev.stagedoor.emulator.data.s3.error;

import dev.stagedoor.emulator.core.Json;
import dev.stagedoor.emulator.core.bus.AwsException;

/**
 * An S3 error: its code and message, and at most one further element such as {@code Key}.
 * See <a href="https://docs.aws.amazon.com/AmazonS3/latest/API/ErrorResponses.html">S3's error responses</a>.
 */
public abstract class S3Exception extends AwsException {

    private static final long serialVersionUID = 1L;

    protected S3Exception(int status, String code, String message) {
        super(status, code, message);
    }

    protected S3Exception(int status, String code, String message, String element, String value) {
        super(status, code, message, Json.object().put(element, value));
    }
}
