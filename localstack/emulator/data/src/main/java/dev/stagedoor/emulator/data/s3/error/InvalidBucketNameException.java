package dev.stagedoor.emulator.data.s3.error;

/** The name breaks the rules for bucket names. */
public final class InvalidBucketNameException extends S3Exception {

    private static final long serialVersionUID = 1L;

    public InvalidBucketNameException(String bucketName) {
        super(400, "InvalidBucketName", "The specified bucket is not valid.", "BucketName", bucketName);
    }
}
