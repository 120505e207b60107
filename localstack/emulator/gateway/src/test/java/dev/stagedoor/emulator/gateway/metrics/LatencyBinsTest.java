package dev.stagedoor.emulator.gateway.metrics;

import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class LatencyBinsTest {

    @Test
    void milliseconds_are_exact_at_first_and_less_than_a_percent_off_later() {
        int last = -1;
        for (long millis = 0; millis < 1 << 17; millis++) {
            int bin = LatencyBins.of(millis);
            assertThat(bin).isBetween(last, last + 1);
            last = bin;
            if (millis < 128) {
                assertThat(LatencyBins.millis(bin)).isEqualTo(millis);
            } else {
                assertThat(LatencyBins.millis(bin)).isCloseTo(millis, Percentage.withPercentage(0.8));
            }
        }
        assertThat(last).isEqualTo(LatencyBins.COUNT - 1);
        assertThat(LatencyBins.of(Long.MAX_VALUE)).isEqualTo(last);
        assertThat(LatencyBins.of(-1)).isZero();
    }
}
