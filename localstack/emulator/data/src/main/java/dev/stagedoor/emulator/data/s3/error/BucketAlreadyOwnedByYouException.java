package dev.stagedoor.emulator.data.s3.error;

/** The caller has that bucket already. */
public final class BucketAlreadyOwnedByYouException extends S3Exception {

    private static final long serialVersionUID = 1L;

    public BucketAlreadyOwnedByYouException(String bucketName) {
        super(409, "BucketAlreadyOwnedByYou",
                "Your previous request to create the named bucket succeeded and you already own "
                        + "it.",
                "BucketName", bucketName);
    }
}
