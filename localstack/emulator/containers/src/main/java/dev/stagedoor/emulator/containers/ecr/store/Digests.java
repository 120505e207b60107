package dev.stagedoor.emulator.containers.ecr.store;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Digests as registries write them: {@code sha256:} and 64 hexadecimal digits. */
public final class Digests {

    private Digests() {}

    /** The digest of the text in UTF-8. */
    public static String sha256(String text) {
        return sha256(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }

    /** The digest of everything that the stream still has. */
    public static String sha256(InputStream content) {
        try {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            new DigestInputStream(content, sha256).transferTo(OutputStream.nullOutputStream());
            return "sha256:" + HexFormat.of().formatHex(sha256.digest());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }
}
