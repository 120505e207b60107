package dev.stagedoor.emulator.data.s3.error;

/** An account has a bounded number of buckets. */
public final class TooManyBucketsException extends S3Exception {

    private static final long serialVersionUID = 1L;

    public TooManyBucketsException() {
        super(400, "TooManyBuckets", "You have attempted to create more buckets than allowed");
    }
}
