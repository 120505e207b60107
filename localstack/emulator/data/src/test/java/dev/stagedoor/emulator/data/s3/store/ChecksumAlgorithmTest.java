package dev.stagedoor.emulator.data.s3.store;

import java.nio.charset.StandardCharsets;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class ChecksumAlgorithmTest {

    /** The check values that the catalogues of CRCs give for {@code 123456789}. */
    @ParameterizedTest
    @CsvSource({"CRC32,cbf43926", "CRC32C,e3069283", "CRC64NVME,ae8b14860a799888",
            "SHA1,f7c3bc1d808e04732adf679965ccc34ca7ae3441"})
    void a_digest_is_the_published_one(ChecksumAlgorithm algorithm, String hex) {
        byte[] content = "123456789".getBytes(StandardCharsets.US_ASCII);
        assertThat(Digests.hex(algorithm.digest(content))).isEqualTo(hex);
    }
}
