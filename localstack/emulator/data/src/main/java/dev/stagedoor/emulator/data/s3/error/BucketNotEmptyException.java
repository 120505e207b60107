package dev.stagedoor.emulator.data.s3.error;

/** Only an empty bucket can be deleted. */
public final class BucketNotEmptyException extends S3Exception {

    private static final long serialVersionUID = 1L;

    public BucketNotEmptyException(String bucketName) {
        super(409, "BucketNotEmpty", "The bucket you tried to delete is not empty", "BucketName", bucketName);
    }
}
