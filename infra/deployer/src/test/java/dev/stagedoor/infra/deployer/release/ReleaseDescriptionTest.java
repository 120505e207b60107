package dev.stagedoor.infra.deployer.release;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class ReleaseDescriptionTest {

    @Test
    void aStageStaysAtADeploymentAndTheVersionsThatTheDescriptionNames() {
        ReleaseDescription release = ReleaseDescription.parse("release BookingsRead=12 BookingsTicket=3\n")
                .orElseThrow();

        assertThat(release.names()).containsExactly("BookingsRead", "BookingsTicket");
        assertThat(release.stayingAt("abc123")).isEqualTo("abc123 BookingsRead=12 BookingsTicket=3");
    }

    @Test
    void oneVersionIsCarriedIntoAReleaseThatStaysAndHasTheFunction() {
        ReleaseDescription release = ReleaseDescription.parse("release Prices=7 Read=2").orElseThrow();

        assertThat(release.carriedInto("abc BookingsPrices=3 Prices=5 Create=1", "Prices"))
                .hasValue("abc BookingsPrices=3 Prices=7 Create=1");
        assertThat(release.carriedInto("abc Create=1", "Prices")).isEmpty();
        assertThat(release.carriedInto("abc Create=1", "Create")).isEmpty();
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "release", "by hand", "release Bookings=$LATEST", "a release Bookings=1"})
    void anotherDescriptionIsNoRelease(String text) {
        assertThat(ReleaseDescription.parse(text)).isEmpty();
    }
}
