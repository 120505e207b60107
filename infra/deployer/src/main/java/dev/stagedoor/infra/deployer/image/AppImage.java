package dev.stagedoor.infra.deployer.image;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.stagedoor.infra.assembler.hash.Canonical;
import dev.stagedoor.infra.deployer.DeployerException;

/**
 * A {@code quarkus-app} folder as a container image of one layer and no base image: enough where the host brings the Java runtime.
 *
 * @param tag a hash of the content
 */
public record AppImage(String tag, byte[] layer, byte[] config) {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String FOLDER = "deployments/";
    private static final int TAG_LENGTH = 16;

    /**
     * The tag that the image of a folder gets, on every target.
     *
     * @throws DeployerException if there is no such folder
     */
    public static String tag(Path app) throws IOException {
        TreeMap<String, String> hashes = new TreeMap<>();
        for (Map.Entry<String, Path> file : files(app).entrySet()) {
            hashes.put(file.getKey(), Canonical.sha256(Files.readAllBytes(file.getValue())));
        }
        return Canonical.sha256(hashes.toString().getBytes(StandardCharsets.UTF_8)).substring(0, TAG_LENGTH);
    }

    /** Packs the folder. */
    public static AppImage of(Path app) throws IOException {
        ByteArrayOutputStream tar = new ByteArrayOutputStream();
        TarWriter writer = new TarWriter(tar);
        for (Map.Entry<String, Path> file : files(app).entrySet()) {
            writer.file(FOLDER + file.getKey(), Files.readAllBytes(file.getValue()));
        }
        writer.end();
        ByteArrayOutputStream layer = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(layer)) {
            tar.writeTo(gzip);
        }
        return new AppImage(tag(app), layer.toByteArray(), config("sha256:" + Canonical.sha256(tar.toByteArray())));
    }

    /**
     * The image manifest.
     *
     * @see <a href="https://distribution.github.io/distribution/spec/manifest-v2-2/">Image manifest version 2, schema 2</a>
     */
    public String manifest() {
        return json(Map.of("schemaVersion", 2, "mediaType", "application/vnd.docker.distribution.manifest.v2+json",
                "config",
                blob("application/vnd.docker.container.image.v1+json", config), "layers",
                List.of(blob("application/vnd.docker.image.rootfs.diff.tar.gzip", layer))));
    }

    static String digest(byte[] blob) {
        return "sha256:" + Canonical.sha256(blob);
    }

    private static Map<String, Object> blob(String mediaType, byte[] blob) {
        return new TreeMap<>(Map.of("mediaType", mediaType, "size", blob.length, "digest", digest(blob)));
    }

    private static byte[] config(String diffId) {
        return json(Map.of("architecture", "amd64", "os", "linux", "config",
                Map.of("Entrypoint", List.of("java", "-jar", "/" + FOLDER + "quarkus-run.jar"), "WorkingDir",
                        "/deployments", "ExposedPorts",
                        Map.of("8080/tcp", Map.of())),
                "rootfs", Map.of("type", "layers", "diff_ids", List.of(diffId)))).getBytes(StandardCharsets.UTF_8);
    }

    private static String json(Map<String, Object> value) {
        try {
            return JSON.writeValueAsString(new TreeMap<>(value));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Maps and lists are always JSON", e);
        }
    }

    private static TreeMap<String, Path> files(Path app) throws IOException {
        if (!Files.isRegularFile(app.resolve("quarkus-run.jar"))) {
            throw new DeployerException(
                    "There is no quarkus-run.jar in " + app + ". Build the service first: ./mvnw package.");
        }
        TreeMap<String, Path> files = new TreeMap<>();
        try (Stream<Path> all = Files.walk(app)) {
            all.filter(Files::isRegularFile)
                    .forEach(file -> files.put(app.relativize(file).toString().replace('\\', '/'), file));
        }
        return files;
    }
}
