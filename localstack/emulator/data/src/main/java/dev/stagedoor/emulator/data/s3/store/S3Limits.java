package dev.stagedoor.emulator.data.s3.store;

/**
 * How much this emulator keeps; each is at most what S3 allows.
 *
 * @param objectBytes the largest object or part
 * @param totalBytes all objects and parts together
 * @param buckets as an account's default quota
 * @param objectsPerBucket objects in one bucket
 * @param uploadsPerBucket multipart uploads under way in one bucket
 * @param smallestPartBytes the smallest part but the last
 */
public record S3Limits(long objectBytes, long totalBytes, int buckets, int objectsPerBucket, int uploadsPerBucket,
        long smallestPartBytes) {

    private static final long MIB = 1024 * 1024;

    public static final S3Limits DEFAULT = new S3Limits(512 * MIB, 8 * 1024 * MIB, 100, 100_000, 100, 5 * MIB);
}
