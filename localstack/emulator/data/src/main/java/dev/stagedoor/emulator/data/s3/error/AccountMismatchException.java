package dev.stagedoor.emulator.data.s3.error;

/** The bucket belongs to another account than {@code x-amz-expected-bucket-owner} says. */
public final class AccountMismatchException extends S3Exception {

    private static final long serialVersionUID = 1L;

    public AccountMismatchException() {
        super(403, "AccessDenied", "Access Denied");
    }
}
