package dev.stagedoor.emulator.telemetry.metrics.store;

import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class DistributionTest {

    private final Distribution distribution = new Distribution();

    @Test
    void fewValuesArePercentilesByRank() {
        for (int value : new int[]{40, 10, 30, 20}) {
            distribution.add(value, 1);
        }

        assertThat(distribution.percentile(50)).isEqualTo(20);
        assertThat(distribution.percentile(51)).isEqualTo(30);
        assertThat(distribution.percentile(0)).isEqualTo(10);
        assertThat(distribution.percentile(100)).isEqualTo(40);
    }

    @Test
    void aCountWeighs() {
        distribution.add(1, 99);
        distribution.add(1000, 1);

        assertThat(distribution.percentile(99)).isEqualTo(1);
        assertThat(distribution.percentile(99.1)).isEqualTo(1000);
        assertThat(distribution.sum()).isEqualTo(1099);
        assertThat(distribution.count()).isEqualTo(100);
    }

    @Test
    void manyDifferentValuesAreBinnedButSumAndBoundsStayExact() {
        for (int value = 1; value <= 10_000; value++) {
            distribution.add(value, 1);
        }

        assertThat(distribution.sum()).isEqualTo(50_005_000);
        assertThat(distribution.minimum()).isEqualTo(1);
        assertThat(distribution.maximum()).isEqualTo(10_000);
        assertThat(distribution.percentile(99)).isCloseTo(9_900, Percentage.withPercentage(8));
        assertThat(distribution.percentile(50)).isCloseTo(5_000, Percentage.withPercentage(8));
        assertThat(distribution.bytes()).isLessThan(2_500);
    }

    @Test
    void negativeValuesAndZeroKeepTheirOrderInBins() {
        for (int value = -500; value <= 500; value++) {
            distribution.add(value, 1);
        }

        assertThat(distribution.percentile(0)).isEqualTo(-500);
        assertThat(distribution.percentile(50)).isBetween(-2.0, 2.0);
        assertThat(distribution.percentile(10)).isCloseTo(-400, Percentage.withPercentage(15));
    }

    @Test
    void aSetOfStatisticsHasNoPercentilesUnlessItsValuesAreTheSame() {
        distribution.addSet(4, 20, 5, 5);
        assertThat(distribution.percentile(50)).isEqualTo(5);

        distribution.addSet(2, 30, 10, 20);
        assertThat(distribution.percentile(50)).isNaN();
        assertThat(distribution.sum()).isEqualTo(50);
        assertThat(distribution.maximum()).isEqualTo(20);
    }

    @Test
    void mergingIsAsIfAllHadComeToOne() {
        Distribution other = new Distribution();
        distribution.add(1, 1);
        for (int value = 1; value <= 1_000; value++) {
            other.add(value, 1);
        }

        distribution.merge(other);

        assertThat(distribution.count()).isEqualTo(1_001);
        assertThat(distribution.percentile(50)).isCloseTo(500, Percentage.withPercentage(8));
    }
}
