package dev.stagedoor.emulator.data.s3.store;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

import dev.stagedoor.emulator.core.Sha256;

/** The hashes that S3 makes itself. */
public final class Digests {

    private Digests() {}

    public static byte[] md5(byte[] content) {
        return ChecksumAlgorithm.hash("MD5", content);
    }

    /** The entity tag of an object that was put in one piece, without its quotes. */
    public static String etag(byte[] content) {
        return hex(md5(content));
    }

    /** The same; reads the buffer to its end. */
    static String etag(ByteBuffer content) {
        try {
            MessageDigest md5 = MessageDigest.getInstance("MD5");
            md5.update(content);
            return hex(md5.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has MD5", e);
        }
    }

    public static String md5Base64(byte[] content) {
        return Base64.getEncoder().encodeToString(md5(content));
    }

    public static String hex(byte[] bytes) {
        return Sha256.hex(bytes);
    }

    /** A file name for any text: keys never become paths. */
    static String fileName(String text) {
        return hex(Sha256.hash(text));
    }
}
