package dev.stagedoor.emulator.core;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.DigestInputStream;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

import io.vertx.core.buffer.Buffer;

/** SHA-256 and HMAC-SHA256: of signatures, packages, image layers, checksums and fingerprints. Every JDK has both. */
public final class Sha256 {

    private Sha256() {}

    public static byte[] hash(byte[] data) {
        return hash(ByteBuffer.wrap(data));
    }

    /** A body is not copied for it. */
    public static byte[] hash(Buffer body) {
        return hash(body.getByteBuf().nioBuffer());
    }

    /** The hash of the text in UTF-8. */
    public static byte[] hash(String text) {
        return hash(text.getBytes(StandardCharsets.UTF_8));
    }

    /** The hash of everything that the stream still has; does not close it. Blocks. */
    public static byte[] hash(InputStream content) throws IOException {
        MessageDigest digest = digest();
        new DigestInputStream(content, digest).transferTo(OutputStream.nullOutputStream());
        return digest.digest();
    }

    private static byte[] hash(ByteBuffer data) {
        MessageDigest digest = digest();
        digest.update(data);
        return digest.digest();
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }

    /** HMAC-SHA256 of the text in UTF-8. */
    public static byte[] hmac(byte[] key, String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every JDK has HmacSHA256", e);
        }
    }

    /** Lower-case hexadecimal digits, two a byte. */
    public static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }
}
