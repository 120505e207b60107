package dev.stagedoor.emulator.data.s3.error;

/** A bucket is created in the emulator's own region only. */
public final class IllegalLocationConstraintException extends S3Exception {

    private static final long serialVersionUID = 1L;

    public IllegalLocationConstraintException(String constraint) {
        super(400, "IllegalLocationConstraintException", "The " + constraint
                + " location constraint is incompatible for the region specific endpoint this request was sent to.");
    }
}
