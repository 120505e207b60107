package dev.stagedoor.emulator.data.s3.error;

/** The bucket that a call names does not exist. */
public final class NoSuchBucketException extends S3Exception {

    private static final long serialVersionUID = 1L;

    public NoSuchBucketException(String bucketName) {
        super(404, "NoSuchBucket", "The specified bucket does not exist", "BucketName", bucketName);
    }
}
