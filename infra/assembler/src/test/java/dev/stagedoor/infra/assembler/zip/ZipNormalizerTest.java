package dev.stagedoor.infra.assembler.zip;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class ZipNormalizerTest {

    @TempDir
    Path folder;

    @Test
    void equalContentGivesEqualBytesWhateverTheOrderAndTheTimes() throws IOException {
        byte[] first = ZipNormalizer.normalize(zip(1_000_000_000_000L, "b.txt", "a/", "a/c.txt"));
        byte[] second = ZipNormalizer.normalize(zip(1_700_000_000_000L, "a/c.txt", "b.txt"));

        assertThat(first).isEqualTo(second);
        assertThat(names(first)).containsExactly("a/c.txt", "b.txt");
    }

    @Test
    void otherContentGivesOtherBytes() throws IOException {
        assertThat(ZipNormalizer.normalize(zip(0, "a.txt"))).isNotEqualTo(ZipNormalizer.normalize(zip(0, "b.txt")));
    }

    @Test
    void twoBuildsOfOneQuarkusApplicationGiveEqualBytes() throws IOException {
        byte[] first = ZipNormalizer.normalize(recorded("first", "proxykey20", "proxykey3"));
        byte[] second = ZipNormalizer.normalize(recorded("second", "proxykey9", "proxykey40"));
        byte[] other = ZipNormalizer.normalize(recorded("other", "proxykey9", "proxykey9"));

        assertThat(first).isEqualTo(second).isNotEqualTo(other);
    }

    @Test
    void librariesAreStoredAsTheyAreAndTheRestIsCompressed() throws IOException {
        Path normal = Files.write(folder.resolve("normal.zip"), ZipNormalizer.normalize(zip(0, "lib/a.jar", "b.txt")));

        try (ZipFile file = new ZipFile(normal.toFile())) {
            assertThat(file.getEntry("lib/a.jar").getMethod()).isEqualTo(ZipEntry.STORED);
            assertThat(file.getInputStream(file.getEntry("lib/a.jar"))).hasContent("lib/a.jar");
            assertThat(file.getEntry("b.txt").getMethod()).isEqualTo(ZipEntry.DEFLATED);
        }
    }

    @Test
    void aMissingZipIsAClearError() {
        assertThatThrownBy(() -> ZipNormalizer.normalize(folder.resolve("none.zip")))
                .isInstanceOf(InvalidZipException.class)
                .hasMessageContaining("Build the service first");
    }

    @Test
    void aFileThatIsNoZipIsAClearError() throws IOException {
        Path file = Files.writeString(folder.resolve("f.zip"), "no zip");

        assertThatThrownBy(() -> ZipNormalizer.normalize(file)).isInstanceOf(InvalidZipException.class)
                .hasMessageContaining("is not a zip");
    }

    /** Two classes; the second reads what the first has put under {@code one}. */
    private Path recorded(String name, String one, String two) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(bytes)) {
            out.putNextEntry(new ZipEntry("io/quarkus/runner/recorded/B.class"));
            out.write(classFile(two, one));
            out.putNextEntry(new ZipEntry("io/quarkus/runner/recorded/A.class"));
            out.write(classFile(one));
        }
        return Files.write(folder.resolve(name + ".zip"), bytes.toByteArray());
    }

    /** As much of a class file as there is before its code: a long, which takes two indexes, and texts. */
    private static byte[] classFile(String... texts) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        out.writeLong(0xCAFEBABE_0000_003DL);
        out.writeShort(3 + texts.length);
        out.writeByte(5);
        out.writeLong(42);
        for (String text : texts) {
            out.writeByte(1);
            out.writeUTF(text);
        }
        out.writeUTF("the rest, with a proxykey7 that is no constant");
        return bytes.toByteArray();
    }

    private Path zip(long time, String... names) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(bytes)) {
            for (String name : names) {
                ZipEntry entry = new ZipEntry(name);
                entry.setLastModifiedTime(FileTime.fromMillis(time));
                out.putNextEntry(entry);
                if (!entry.isDirectory()) {
                    out.write(name.getBytes());
                }
            }
        }
        return Files.write(folder.resolve("z" + names.length + time + ".zip"), bytes.toByteArray());
    }

    private static List<String> names(byte[] zip) throws IOException {
        List<String> names = new ArrayList<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                names.add(entry.getName());
            }
        }
        return names;
    }
}
