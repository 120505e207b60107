package dev.stagedoor.infra.deployer.image;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.stagedoor.infra.deployer.error.DeployerException;

/**
 * An image as the build left it in a folder, ready to be uploaded.
 *
 * @param folder where its blobs are
 * @param index what they are
 */
public record PackedImage(Path folder, Index index) {

    static final String INDEX = "image.json";
    private static final ObjectMapper JSON = new ObjectMapper();

    /**
     * The index of the folder.
     *
     * @param tag a hash of the content
     * @param manifest in the form of image manifest version 2, schema 2
     */
    public record Index(String tag, String manifest, Blob layer, Blob config) {}

    /** A file of the folder, and its SHA-256 in the form {@code sha256:...}. */
    public record Blob(String file, String digest) {}

    /**
     * @throws DeployerException if there is no packed image
     */
    public static PackedImage read(Path folder) throws IOException {
        Path index = folder.resolve(INDEX);
        if (!Files.isRegularFile(index)) {
            throw new DeployerException("There is no packed image in " + folder + ". Build first: ./mvnw package.");
        }
        return new PackedImage(folder, JSON.readValue(Files.readAllBytes(index), Index.class));
    }

    Path file(Blob blob) {
        return folder.resolve(blob.file());
    }

    void writeIndex() throws IOException {
        Files.write(folder.resolve(INDEX), JSON.writeValueAsBytes(index));
    }
}
