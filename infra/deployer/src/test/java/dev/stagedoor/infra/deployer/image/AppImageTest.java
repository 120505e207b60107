package dev.stagedoor.infra.deployer.image;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.GZIPInputStream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.stagedoor.infra.deployer.error.DeployerException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

class AppImageTest {

    private static final String LONG = "lib/main/" + "a-rather-long-folder/".repeat(5) + "name.jar";

    @TempDir
    Path app;
    @TempDir
    Path folder;

    @BeforeEach
    void writeApp() throws IOException {
        Files.writeString(app.resolve("quarkus-run.jar"), "run");
        Files.createDirectories(app.resolve(LONG).getParent());
        Files.writeString(app.resolve(LONG), "x".repeat(1_500));
    }

    @Test
    void theLayerHoldsTheAppUnderDeployments() throws IOException {
        assertThat(untar(AppImage.of(app).layer())).containsOnly(
                entry("deployments/" + LONG, "x".repeat(1_500)),
                entry("deployments/quarkus-run.jar", "run"));
    }

    @Test
    void theManifestNamesConfigAndLayerByDigestAndTheConfigTheEntryPoint() throws IOException {
        AppImage image = AppImage.of(app);
        JsonNode manifest = new ObjectMapper().readTree(image.manifest());

        assertThat(manifest.at("/layers/0/digest").asText()).isEqualTo(AppImage.digest(image.layer()));
        assertThat(manifest.at("/config/digest").asText()).isEqualTo(AppImage.digest(image.config()));
        assertThat(new ObjectMapper().readTree(image.config()).at("/config/Entrypoint").toString())
                .isEqualTo("[\"java\",\"-jar\",\"/deployments/quarkus-run.jar\"]");
    }

    @Test
    void theSameContentIsTheSameImageAndAnotherIsAnother() throws IOException {
        AppImage first = AppImage.of(app);
        Files.setLastModifiedTime(app.resolve("quarkus-run.jar"), FileTime.fromMillis(0));

        assertThat(AppImage.of(app).layer()).isEqualTo(first.layer());

        Files.writeString(app.resolve("quarkus-run.jar"), "other");
        assertThat(AppImage.of(app).tag()).isNotEqualTo(first.tag());
    }

    @Test
    void aFolderWithoutAnAppIsAClearError() {
        assertThatThrownBy(() -> AppImage.of(app.resolve("lib"))).isInstanceOf(DeployerException.class)
                .hasMessageContaining("There is no quarkus-run.jar");
    }

    @Test
    void aPushedImageIsThereWithItsBlobsAndASecondPushChangesNothing() throws IOException {
        FakeEcr ecr = new FakeEcr();
        ImageRegistry registry = new ImageRegistry(ecr, "stagedoor/shows");
        AppImage image = AppImage.of(app);
        image.write(folder);
        PackedImage packed = PackedImage.read(folder);

        assertThat(registry.has(image.tag())).isFalse();
        registry.push(packed);
        registry.push(packed);

        assertThat(registry.has(image.tag())).isTrue();
        assertThat(ecr.manifests).containsEntry(image.tag(), image.manifest());
        assertThat(ecr.layers).containsOnlyKeys(AppImage.digest(image.layer()), AppImage.digest(image.config()));
    }

    private static Map<String, String> untar(byte[] layer) throws IOException {
        byte[] tar = new GZIPInputStream(new ByteArrayInputStream(layer)).readAllBytes();
        assertThat(tar.length % 512).isZero();
        Map<String, String> files = new LinkedHashMap<>();
        for (int at = 0; tar[at] != 0;) {
            String prefix = text(tar, at + 345, 155);
            String name = (prefix.isEmpty() ? "" : prefix + "/") + text(tar, at, 100);
            int size = Integer.parseInt(text(tar, at + 124, 12).strip(), 8);
            assertThat(text(tar, at + 257, 6)).isEqualTo("ustar");
            files.put(name, new String(tar, at + 512, size, StandardCharsets.UTF_8));
            at += 512 + (size + 511) / 512 * 512;
        }
        return files;
    }

    private static String text(byte[] bytes, int from, int length) {
        String text = new String(bytes, from, length, StandardCharsets.UTF_8);
        return text.indexOf(0) < 0 ? text : text.substring(0, text.indexOf(0));
    }
}
