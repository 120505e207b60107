package dev.stagedoor.emulator.data.s3.error;

/** A chunked body ended early or has another length than promised. */
public final class IncompleteBodyException extends S3Exception {

    private static final long serialVersionUID = 1L;

    public IncompleteBodyException() {
        super(400, "IncompleteBody", "You did not provide the number of bytes specified by the Content-Length HTTP "
                + "header.");
    }
}
