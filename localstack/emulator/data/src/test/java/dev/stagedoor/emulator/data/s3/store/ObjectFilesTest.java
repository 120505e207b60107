package dev.stagedoor.emulator.data.s3.store;

import java.nio.file.Path;
import java.util.Random;

import io.vertx.core.buffer.Buffer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class ObjectFilesTest {

    @TempDir
    Path directory;

    private final byte[] content = new byte[1 << 20];
    private ObjectFiles files;

    @BeforeEach
    void prepare() {
        new Random(1).nextBytes(content);
        files = new ObjectFiles(directory, S3Limits.DEFAULT);
    }

    @Test
    void a_large_read_takes_nothing_of_the_heap() {
        Buffer read = files.read(files.write("a", content), 0, content.length).orElseThrow();

        assertThat(read.getByteBuf().isDirect()).isTrue();
        assertThat(read.getBytes()).isEqualTo(content);
    }

    @Test
    void a_range_is_that_of_the_file_whether_large_or_small() {
        StoredFile file = files.write("a", content);

        assertThat(files.read(file, 100, 300_000)).contains(Buffer.buffer(content).slice(100, 300_100));
        assertThat(files.read(file, content.length - 7, 7))
                .contains(Buffer.buffer(content).slice(content.length - 7, content.length));
        assertThat(files.read(file, 0, 0)).contains(Buffer.buffer());
    }

    @Test
    void what_is_being_read_outlives_its_file() {
        StoredFile file = files.write("a", content);
        Buffer read = files.read(file, 0, content.length).orElseThrow();
        files.delete(file);

        assertThat(read.getBytes()).isEqualTo(content);
        assertThat(files.read(file, 0, content.length)).isEmpty();
    }
}
