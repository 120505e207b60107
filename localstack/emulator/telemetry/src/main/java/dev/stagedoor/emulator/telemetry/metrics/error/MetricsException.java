package dev.stagedoor.emulator.telemetry.metrics.error;

import dev.stagedoor.emulator.core.bus.AwsException;

/**
 * A failure of CloudWatch. It has a code of its own in each of its protocols.
 * See <a href="https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/CommonErrors.html">the errors</a>.
 */
public class MetricsException extends AwsException {

    private static final long serialVersionUID = 1L;

    private final String queryCode;

    /**
     * @param code the name of the error's shape in the JSON protocol
     * @param queryCode the code in the query protocol, which JSON answers carry in {@code x-amzn-query-error}
     */
    protected MetricsException(int status, String code, String queryCode, String message) {
        super(status, code, message);
        this.queryCode = queryCode;
    }

    public String queryCode() {
        return queryCode;
    }

    /** The code that the query protocol gives any error. */
    public static String queryCodeOf(AwsException error) {
        return error instanceof MetricsException own ? own.queryCode : error.code();
    }
}
