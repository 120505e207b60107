package dev.stagedoor.emulator.lambda.code;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import dev.stagedoor.emulator.lambda.error.InvalidParameterValueException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class CodeStoreTest {

    @TempDir
    private Path directory;
    private CodeStore store;

    @BeforeEach
    void store() {
        store = new CodeStore(directory.resolve("code"));
    }

    private static byte[] zip(String... names) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (String name : names) {
                zip.putNextEntry(new ZipEntry(name));
                zip.write(name.getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        }
        return bytes.toByteArray();
    }

    @Test
    void the_class_path_is_the_root_and_the_jars_of_lib_by_name() throws IOException {
        CodePackage code = store.hold(zip("lib/b.jar", "app/Handler.class", "lib/a.jar", "lib/notes.txt"));

        assertThat(code.classPath()).containsExactly(code.root(), code.root().resolve("lib/a.jar"),
                code.root().resolve("lib/b.jar"));
        assertThat(code.root().resolve("app/Handler.class")).hasContent("app/Handler.class");
    }

    @Test
    void the_same_zip_is_unzipped_once_and_stays_until_nobody_holds_it() throws IOException {
        CodePackage one = store.hold(zip("a"));
        CodePackage two = store.hold(zip("a"));
        store.holdAgain(one);

        assertThat(two).isSameAs(one);
        store.release(one);
        store.release(one);
        assertThat(one.root()).exists();
        store.release(one);
        assertThat(one.root()).doesNotExist();
        assertThat(store.hold(zip("a")).root()).exists();
    }

    @ParameterizedTest
    @ValueSource(strings = {"../evil.sh", "lib/../../evil.sh", "/tmp/stagedoor-evil.sh"})
    void a_zip_that_reaches_out_of_its_directory_is_refused_and_leaves_nothing(String name) throws IOException {
        byte[] zip = zip("good.txt", name);

        assertThatThrownBy(() -> store.hold(zip)).isInstanceOf(InvalidParameterValueException.class)
                .hasMessageContaining("outside of it, or more than 64 folders deep: " + name);
        assertThat(directory.resolve("code")).isEmptyDirectory();
        assertThat(directory.resolve("evil.sh")).doesNotExist();
        assertThat(Path.of("/tmp/stagedoor-evil.sh")).doesNotExist();
    }

    @Test
    void a_zip_bomb_stops_at_lambdas_quota() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("zeros"));
            byte[] zeros = new byte[1 << 20];
            for (int i = 0; i < 251; i++) {
                zip.write(zeros);
            }
        }

        assertThatThrownBy(() -> store.hold(bytes.toByteArray())).isInstanceOf(InvalidParameterValueException.class)
                .hasMessage("Unzipped size must be smaller than 262144000 bytes");
        assertThat(directory.resolve("code")).isEmptyDirectory();
    }

    @Test
    void a_file_that_is_a_directory_too_is_refused() throws IOException {
        byte[] zip = zip("a", "a/b");

        assertThatThrownBy(() -> store.hold(zip)).isInstanceOf(InvalidParameterValueException.class)
                .hasMessageStartingWith("Could not unzip uploaded file.");
    }

    @Test
    void nobody_may_change_the_code() throws IOException {
        CodePackage code = store.hold(zip("app/Handler.class"));

        assertThat(Files.getPosixFilePermissions(code.root().resolve("app/Handler.class")))
                .doesNotContain(PosixFilePermission.OWNER_WRITE, PosixFilePermission.GROUP_WRITE,
                        PosixFilePermission.OTHERS_WRITE);
    }

    @Test
    void a_link_in_a_directory_is_deleted_and_not_followed() throws IOException {
        Path kept = Files.writeString(Files.createDirectory(directory.resolve("kept")).resolve("file"), "x");
        CodePackage code = store.hold(zip("a"));
        Files.createSymbolicLink(code.root().resolve("link"), kept.getParent());

        store.release(code);

        assertThat(code.root()).doesNotExist();
        assertThat(kept).exists();
    }
}
