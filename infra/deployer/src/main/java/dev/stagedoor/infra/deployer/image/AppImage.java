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
import dev.stagedoor.infra.assembler.zip.ZipNormalizer;
import dev.stagedoor.infra.deployer.error.DeployerException;

/**
 * A {@code quarkus-app} folder as a container image of one layer and no base image: enough where the host brings the Java
 * runtime.
 *
 * @param tag a hash of the content
 */
public record AppImage(String tag, byte[] layer, byte[] config) {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String FOLDER = "deployments/";
    private static final String GENERATED = "quarkus/generated-bytecode.jar";
    private static final int TAG_LENGTH = 16;
    private static final String LAYER_FILE = "layer.tar.gz";
    private static final String CONFIG_FILE = "config.json";

    /**
     * Packs the folder. The same content gives the same image.
     *
     * @throws DeployerException if it holds no {@code quarkus-run.jar}
     */
    public static AppImage of(Path app) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        TarWriter writer = new TarWriter(bytes);
        for (Map.Entry<String, Path> file : files(app).entrySet()) {
            writer.file(FOLDER + file.getKey(), content(file.getKey(), file.getValue()));
        }
        writer.end();
        byte[] tar = bytes.toByteArray();
        String hash = Canonical.sha256(tar);
        ByteArrayOutputStream layer = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(layer)) {
            gzip.write(tar);
        }
        return new AppImage(hash.substring(0, TAG_LENGTH), layer.toByteArray(), config("sha256:" + hash));
    }

    /** Writes the image into a folder, from where it can be uploaded. */
    public PackedImage write(Path folder) throws IOException {
        Files.createDirectories(folder);
        Files.write(folder.resolve(LAYER_FILE), layer);
        Files.write(folder.resolve(CONFIG_FILE), config);
        PackedImage image = new PackedImage(folder, new PackedImage.Index(tag, manifest(),
                new PackedImage.Blob(LAYER_FILE, digest(layer)), new PackedImage.Blob(CONFIG_FILE, digest(config))));
        image.writeIndex();
        return image;
    }

    /**
     * The image manifest.
     *
     * @see <a href="https://distribution.github.io/distribution/spec/manifest-v2-2/">Image manifest version 2, schema 2</a>
     */
    String manifest() {
        return json(
                Map.of("schemaVersion", 2, "mediaType", "application/vnd.docker.distribution.manifest.v2+json",
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
        Map<String, Object> run = new TreeMap<>(
                Map.of("Entrypoint", List.of("java", "-jar", "/" + FOLDER + "quarkus-run.jar"), "WorkingDir",
                        "/deployments", "ExposedPorts", Map.of("8080/tcp", Map.of())));
        return json(Map.of("architecture", "amd64", "os", "linux", "config", run, "rootfs",
                new TreeMap<>(Map.of("type", "layers", "diff_ids", List.of(diffId))))).getBytes(StandardCharsets.UTF_8);
    }

    private static String json(Map<String, Object> value) {
        try {
            return JSON.writeValueAsString(new TreeMap<>(value));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Maps and lists are always JSON", e);
        }
    }

    /** What Quarkus generates differs in order and in keys from build to build: an unchanged service must stay the same image. */
    private static byte[] content(String path, Path file) throws IOException {
        return path.equals(GENERATED) ? ZipNormalizer.normalize(file) : Files.readAllBytes(file);
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
