package dev.stagedoor.emulator.data.s3.error;

/** A tag breaks the rules for tags. */
public final class InvalidTagException extends S3Exception {

    private static final long serialVersionUID = 1L;

    public InvalidTagException(String message) {
        super(400, "InvalidTag", message);
    }
}
