package dev.stagedoor.emulator.data.s3.error;

/** A conditional header did not hold. */
public final class PreconditionFailedException extends S3Exception {

    private static final long serialVersionUID = 1L;

    public PreconditionFailedException(String condition) {
        super(412, "PreconditionFailed", "At least one of the pre-conditions you specified did not hold", "Condition",
                condition);
    }
}
