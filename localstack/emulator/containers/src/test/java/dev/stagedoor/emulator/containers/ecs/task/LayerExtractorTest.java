package dev.stagedoor.emulator.containers.ecs.task;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;

import dev.stagedoor.emulator.containers.Tar;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class LayerExtractorTest {

    @TempDir
    private Path directory;

    @Test
    void filesComeOutZippedOrNot() throws Exception {
        byte[] tar = new Tar().entry("deployments/", '5', new byte[0]).file("deployments/a.txt", "hello".getBytes())
                .file("/deployments/lib/b.txt", new byte[700]).bytes();
        for (byte[] layer : new byte[][]{tar, gzip(tar)}) {
            Path root = extract(layer);
            assertThat(root.resolve("deployments/a.txt")).hasContent("hello");
            assertThat(root.resolve("deployments/lib/b.txt")).hasSize(700);
        }
    }

    @Test
    void longNamesOfEitherKindAreKept() throws Exception {
        String name = "deployments/" + "x".repeat(150) + ".jar";
        String pax = (name.length() + 10) + " path=" + name + "\n";
        Path root = extract(new Tar().entry("././@LongLink", 'L', name.getBytes()).file("cut", "1".getBytes()).bytes());
        assertThat(root.resolve(name)).hasContent("1");
        assertThat(
                extract(new Tar().entry("pax", 'x', pax.getBytes()).file("cut", "2".getBytes()).bytes()).resolve(name))
                .hasContent("2");
    }

    @Test
    void aPathOutsideAndALinkAreRefused() {
        assertThatThrownBy(() -> extract(new Tar().file("../evil", new byte[1]).bytes()))
                .isInstanceOf(CannotStartException.class).hasMessageContaining("outside the image");
        assertThatThrownBy(() -> extract(new Tar().entry("link", '2', new byte[0]).bytes()))
                .isInstanceOf(CannotStartException.class).hasMessageContaining("a link or device");
        assertThat(directory.resolve("evil")).doesNotExist();
    }

    @Test
    void aLayerThatEndsEarlyOrIsNoTarIsAnError() {
        byte[] tar = new Tar().file("a", new byte[2_000]).bytes();
        assertThatThrownBy(() -> extract(Arrays.copyOf(tar, 1_500))).isInstanceOf(EOFException.class);
        byte[] noise = new byte[2_048];
        Arrays.fill(noise, (byte) 'x');
        assertThatThrownBy(() -> extract(noise)).isInstanceOf(CannotStartException.class);
    }

    private Path extract(byte[] layer) throws IOException, CannotStartException {
        Path file = Files.write(Files.createTempFile(directory, "layer", ""), layer);
        Path root = Files.createTempDirectory(directory, "root");
        new LayerExtractor(root).extract(file);
        return root;
    }

    private static byte[] gzip(byte[] bytes) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream zip = new GZIPOutputStream(out)) {
            zip.write(bytes);
        }
        return out.toByteArray();
    }
}
