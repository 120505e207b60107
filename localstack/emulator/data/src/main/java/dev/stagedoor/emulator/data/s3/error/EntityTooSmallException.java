package dev.stagedoor.emulator.data.s3.error;

/** Every part but the last has at least 5 MiB. */
public final class EntityTooSmallException extends S3Exception {

    private static final long serialVersionUID = 1L;

    public EntityTooSmallException(int partNumber) {
        super(400, "EntityTooSmall", "Your proposed upload is smaller than the minimum allowed size", "PartNumber",
                String.valueOf(partNumber));
    }
}
