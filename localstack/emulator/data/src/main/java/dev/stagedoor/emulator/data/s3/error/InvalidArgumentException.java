package dev.stagedoor.emulator.data.s3.error;

/** A parameter has a value that S3 does not take. */
public final class InvalidArgumentException extends S3Exception {

    private static final long serialVersionUID = 1L;

    public InvalidArgumentException(String message, String argument) {
        super(400, "InvalidArgument", message, "ArgumentName", argument);
    }
}
