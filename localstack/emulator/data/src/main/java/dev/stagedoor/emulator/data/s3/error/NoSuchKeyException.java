package dev.stagedoor.emulator.data.s3.error;

/** The object that a call names does not exist. */
public final class NoSuchKeyException extends S3Exception {

    private static final long serialVersionUID = 1L;

    public NoSuchKeyException(String key) {
        super(404, "NoSuchKey", "The specified key does not exist.", "Key", key);
    }
}
