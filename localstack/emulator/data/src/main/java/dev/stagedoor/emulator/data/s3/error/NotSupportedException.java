package dev.stagedoor.emulator.data.s3.error;

/** Something that S3 has and this emulator does not: refused by its name, never ignored. */
public final class NotSupportedException extends S3Exception {

    private static final long serialVersionUID = 1L;

    /** @param what the header, parameter or setting, such as {@code x-amz-acl: public-read} */
    public NotSupportedException(String what) {
        super(501, "NotImplemented", "The Stagedoor emulator's S3 does not implement " + what + ".", "Header", what);
    }
}
