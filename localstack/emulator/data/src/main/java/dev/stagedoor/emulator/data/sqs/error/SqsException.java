package dev.stagedoor.emulator.data.sqs.error;

import dev.stagedoor.emulator.core.bus.AwsException;

/**
 * A failure of SQS. It has a code of its own in each of its protocols.
 * See <a href="https://docs.aws.amazon.com/AWSSimpleQueueService/latest/APIReference/CommonErrors.html">the errors</a>.
 */
public class SqsException extends AwsException {

    private static final long serialVersionUID = 1L;
    private static final String PREFIX = "AWS.SimpleQueueService.";

    private final String queryCode;

    /**
     * @param code the name of the error's shape in the JSON protocol
     * @param queryCode the code in the query protocol, which JSON answers carry in {@code x-amzn-query-error}
     */
    protected SqsException(int status, String code, String queryCode, String message) {
        super(status, code, message);
        this.queryCode = queryCode;
    }

    /** The code of an error that has the same name in both protocols, but for the service's prefix. */
    protected static String prefixed(String code) {
        return PREFIX + code;
    }

    @Override
    public String queryCode() {
        return queryCode;
    }
}
