package dev.stagedoor.emulator.data.s3.error;

/** A key has at most 1,024 bytes. */
public final class KeyTooLongException extends S3Exception {

    private static final long serialVersionUID = 1L;

    public KeyTooLongException(long size) {
        super(400, "KeyTooLongError", "Your key is too long", "Size", String.valueOf(size));
    }
}
