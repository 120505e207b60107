package dev.stagedoor.emulator.data.s3.error;

/** The body is not what its sender hashed. */
public final class BadDigestException extends S3Exception {

    private static final long serialVersionUID = 1L;

    public BadDigestException(String algorithm) {
        super(400, "BadDigest", "The Content-MD5 or checksum value that you specified did not match what the "
                + "server received.", "Algorithm", algorithm);
    }
}
