package dev.stagedoor.emulator.data.s3.error;

/** The bucket policy is no policy. */
public final class MalformedPolicyException extends S3Exception {

    private static final long serialVersionUID = 1L;

    public MalformedPolicyException(String message) {
        super(400, "MalformedPolicy", message);
    }
}
