package dev.stagedoor.emulator.core;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

import io.vertx.core.buffer.Buffer;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class Sha256Test {

    /** From FIPS 180-4's examples. */
    private static final String OF_ABC = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

    @Test
    void a_hash_is_the_published_one_whatever_form_the_content_has() throws IOException {
        byte[] content = "abc".getBytes(StandardCharsets.UTF_8);

        assertThat(Sha256.hex(Sha256.hash("abc"))).isEqualTo(OF_ABC);
        assertThat(Sha256.hex(Sha256.hash(content))).isEqualTo(OF_ABC);
        assertThat(Sha256.hex(Sha256.hash(new ByteArrayInputStream(content)))).isEqualTo(OF_ABC);
    }

    @Test
    void a_body_is_hashed_and_stays_readable() {
        Buffer body = Buffer.buffer("abc");

        assertThat(Sha256.hex(Sha256.hash(body))).isEqualTo(OF_ABC);
        assertThat(body).hasToString("abc");
    }

    /** RFC 4231, test case 2. */
    @Test
    void a_keyed_hash_is_the_published_one() {
        assertThat(Sha256.hex(Sha256.hmac("Jefe".getBytes(StandardCharsets.UTF_8), "what do ya want for nothing?")))
                .isEqualTo("5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843");
    }
}
