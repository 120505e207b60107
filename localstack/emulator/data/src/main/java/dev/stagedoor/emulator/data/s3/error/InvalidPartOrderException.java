package dev.stagedoor.emulator.data.s3.error;

/** Parts are listed in ascending order. */
public final class InvalidPartOrderException extends S3Exception {

    private static final long serialVersionUID = 1L;

    public InvalidPartOrderException() {
        super(400, "InvalidPartOrder", "The list of parts was not in ascending order. Parts must be ordered by part "
                + "number.");
    }
}
