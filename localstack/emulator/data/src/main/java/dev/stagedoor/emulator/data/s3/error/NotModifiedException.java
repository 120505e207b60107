package dev.stagedoor.emulator.data.s3.error;

/** The caller's copy of the object is still good: 304 without a body. */
public final class NotModifiedException extends S3Exception {

    private static final long serialVersionUID = 1L;

    public NotModifiedException() {
        super(304, "NotModified", "Not Modified");
    }
}
