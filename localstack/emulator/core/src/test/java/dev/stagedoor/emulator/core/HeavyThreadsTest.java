package dev.stagedoor.emulator.core;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class HeavyThreadsTest {

    @ParameterizedTest
    @CsvSource({"1, 192, 2", "2, 192, 2", "16, 192, 2", "2, 4096, 2", "8, 4096, 8", "16, 480, 6", "16, 32, 2"})
    void asManyAsProcessorsUnlessTheHeapIsTooSmallForThem(int processors, long megabytes, int threads) {
        assertThat(HeavyThreads.count(processors, megabytes << 20)).isEqualTo(threads);
    }
}
