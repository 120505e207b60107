package dev.stagedoor.emulator.containers.ecr.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.regex.Pattern;

/** Layers as files, named by their digest; uploads are files until their digest is checked. Blocks: not for event loops. */
public final class LayerFiles {

    private static final Pattern DIGEST = Pattern.compile("sha256:[0-9a-f]{64}");

    private final Path directory;

    public LayerFiles(Path directory) {
        this.directory = directory;
    }

    /** A digest as the API writes it; anything else never becomes a file name. */
    public static boolean isDigest(String text) {
        return DIGEST.matcher(text).matches();
    }

    public boolean exists(String repository, String digest) {
        return isDigest(digest) && Files.exists(layer(repository, digest));
    }

    /** The file of a layer that exists. */
    public Path layer(String repository, String digest) {
        return folder(repository).resolve(digest.substring("sha256:".length()));
    }

    public long size(String repository, String digest) {
        try {
            return Files.size(layer(repository, digest));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void append(String uploadId, byte[] part) {
        try {
            Files.createDirectories(directory);
            try (OutputStream file = Files.newOutputStream(upload(uploadId), StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND)) {
                file.write(part);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The digest of what was uploaded so far. */
    String digest(String uploadId) {
        try (InputStream file = Files.newInputStream(upload(uploadId))) {
            return Digests.sha256(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void complete(String uploadId, String repository, String digest) {
        try {
            Files.createDirectories(folder(repository));
            Files.move(upload(uploadId), layer(repository, digest), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void deleteUpload(String uploadId) {
        try {
            Files.deleteIfExists(upload(uploadId));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Repository names may hold slashes; folders are named by the hash of the name. */
    private Path folder(String repository) {
        return directory.resolve("repository-" + Digests.sha256(repository).substring("sha256:".length(), 39));
    }

    private Path upload(String uploadId) {
        return directory.resolve("upload-" + uploadId);
    }
}
