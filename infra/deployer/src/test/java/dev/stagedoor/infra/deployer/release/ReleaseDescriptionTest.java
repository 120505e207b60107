package dev.stagedoor.infra.deployer.release;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

class ReleaseDescriptionTest {

    @Test
    void aReleaseSetsTheStageAndTheAliasesBack() {
        ReleaseDescription release = ReleaseDescription.parse("release BookingsCreate=3 BookingsRead=12\n")
                .orElseThrow();

        assertThat(release.overrides("abc123")).containsOnly(
                entry("DeploymentOverride", "abc123"),
                entry("BookingsCreateVersionOverride", "3"),
                entry("BookingsReadVersionOverride", "12"));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "release", "by hand", "release Bookings=$LATEST", "a release Bookings=1"})
    void anotherDescriptionIsNoRelease(String text) {
        assertThat(ReleaseDescription.parse(text)).isEmpty();
    }
}
