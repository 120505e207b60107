package dev.stagedoor.emulator.data.s3.error;

/** A part named on completion is not the one that was uploaded. */
public final class InvalidPartException extends S3Exception {

    private static final long serialVersionUID = 1L;

    public InvalidPartException(int partNumber) {
        super(400, "InvalidPart", "One or more of the specified parts could not be found. The part may not have "
                + "been uploaded, or the specified entity tag may not match the part's entity tag.", "PartNumber",
                String.valueOf(partNumber));
    }
}
