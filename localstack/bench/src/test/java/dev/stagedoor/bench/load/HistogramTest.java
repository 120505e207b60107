package dev.stagedoor.bench.load;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.LongStream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class HistogramTest {

    @Test
    void percentilesAreWithinThreePercentOfTheExactOnes() {
        Random random = new Random(7);
        long[] latencies = LongStream.generate(() -> (long) Math.exp(random.nextDouble() * 22)).limit(20_000).toArray();
        Histogram histogram = new Histogram();
        Arrays.stream(latencies).forEach(histogram::record);
        Arrays.sort(latencies);
        for (double share : new double[]{0.01, 0.5, 0.9, 0.99, 0.999, 1}) {
            long exact = latencies[(int) Math.ceil(share * latencies.length) - 1];
            assertThat((double) histogram.percentile(share)).isBetween(exact * 0.999, exact * 1.035 + 1);
        }
        assertThat(histogram.total()).isEqualTo(20_000);
    }

    @Test
    void anEmptyHistogramHasNoPercentile() {
        assertThat(new Histogram().percentile(0.5)).isZero();
    }
}
