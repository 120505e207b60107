package dev.stagedoor.emulator.data.s3.error;

/** User metadata has at most 2 KiB. */
public final class MetadataTooLargeException extends S3Exception {

    private static final long serialVersionUID = 1L;

    public MetadataTooLargeException() {
        super(400, "MetadataTooLarge", "Your metadata headers exceed the maximum allowed metadata size");
    }
}
