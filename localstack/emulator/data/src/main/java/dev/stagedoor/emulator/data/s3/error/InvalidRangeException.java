package dev.stagedoor.emulator.data.s3.error;

/** The object has no byte in the range that was asked for. */
public final class InvalidRangeException extends S3Exception {

    private static final long serialVersionUID = 1L;

    public InvalidRangeException(long objectSize) {
        super(416, "InvalidRange", "The requested range is not satisfiable", "ActualObjectSize",
                String.valueOf(objectSize));
    }
}
