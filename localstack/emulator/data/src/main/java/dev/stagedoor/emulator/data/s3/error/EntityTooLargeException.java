package dev.stagedoor.emulator.data.s3.error;

/** An object is larger than this emulator takes. */
public final class EntityTooLargeException extends S3Exception {

    private static final long serialVersionUID = 1L;

    public EntityTooLargeException(long maxSizeAllowed) {
        super(400, "EntityTooLarge", "Your proposed upload exceeds the maximum allowed size", "MaxSizeAllowed",
                String.valueOf(maxSizeAllowed));
    }
}
