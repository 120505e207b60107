package dev.stagedoor.emulator.core.wire;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.zip.GZIPOutputStream;

import dev.stagedoor.emulator.core.bus.AwsException;
import dev.stagedoor.emulator.core.bus.WireRequest;
import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class ContentCodingTest {

    @Test
    void a_gzipped_body_is_read_as_what_was_packed() throws IOException {
        WireRequest packed = request("GZIP", gzip("{\"a\":1}".getBytes()));

        assertThat(ContentCoding.isPacked(packed)).isTrue();
        assertThat(ContentCoding.unpack(packed).body()).hasToString("{\"a\":1}");
    }

    @Test
    void other_bodies_stay_as_they_are() {
        WireRequest plain = Wire.request("POST", "/", "{}");
        WireRequest old = request("amz-1.0", "{}".getBytes());

        assertThat(ContentCoding.unpack(plain)).isSameAs(plain);
        assertThat(ContentCoding.unpack(old)).isSameAs(old);
    }

    @Test
    void a_small_body_that_unpacks_to_a_huge_one_is_refused() throws IOException {
        byte[] bomb = gzip(new byte[ContentCoding.MAX_UNPACKED + 1]);

        assertThat(bomb.length).isLessThan(64 * 1024);
        refused(request("gzip", bomb), 413);
    }

    @Test
    void what_is_no_gzip_and_what_is_another_coding_is_refused() throws IOException {
        refused(request("gzip", "{}".getBytes()), 400);
        byte[] cut = gzip("{\"a\":1}".getBytes());
        refused(request("gzip", java.util.Arrays.copyOf(cut, cut.length - 9)), 400);
        refused(request("br", "{}".getBytes()), 415);
    }

    private static void refused(WireRequest request, int status) {
        assertThatThrownBy(() -> ContentCoding.unpack(request)).isInstanceOfSatisfying(AwsException.class,
                e -> assertThat(e.status()).isEqualTo(status));
    }

    private static WireRequest request(String coding, byte[] body) {
        return new WireRequest("POST", "/", "",
                MultiMap.caseInsensitiveMultiMap().add("Content-Encoding", coding), Buffer.buffer(body));
    }

    private static byte[] gzip(byte[] plain) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            out.write(plain);
        }
        return packed.toByteArray();
    }
}
