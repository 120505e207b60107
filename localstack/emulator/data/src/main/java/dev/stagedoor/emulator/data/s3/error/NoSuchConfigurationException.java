package dev.stagedoor.emulator.data.s3.error;

/** The bucket has no such configuration; S3 has a code of its own for each kind. */
public final class NoSuchConfigurationException extends S3Exception {

    private static final long serialVersionUID = 1L;

    public NoSuchConfigurationException(String code, String message, String bucket) {
        super(404, code, message, "BucketName", bucket);
    }
}
