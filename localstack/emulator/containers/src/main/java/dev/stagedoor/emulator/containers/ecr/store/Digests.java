package dev.stagedoor.emulator.containers.ecr.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

import dev.stagedoor.emulator.core.Sha256;

/** Digests as registries write them: {@code sha256:} and 64 hexadecimal digits. */
public final class Digests {

    private Digests() {}

    /** The digest of the text in UTF-8. */
    public static String sha256(String text) {
        return "sha256:" + Sha256.hex(Sha256.hash(text));
    }

    /** The digest of everything that the stream still has. */
    public static String sha256(InputStream content) {
        try {
            return "sha256:" + Sha256.hex(Sha256.hash(content));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
