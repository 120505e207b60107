package dev.stagedoor.emulator.data.s3.error;

/** The call does not fit together; the message says why. */
public final class InvalidRequestException extends S3Exception {

    private static final long serialVersionUID = 1L;

    public InvalidRequestException(String message) {
        super(400, "InvalidRequest", message);
    }
}
