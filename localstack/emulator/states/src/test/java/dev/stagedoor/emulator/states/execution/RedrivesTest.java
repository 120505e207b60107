package dev.stagedoor.emulator.states.execution;

import java.time.Instant;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class RedrivesTest {

    private static final Instant NOON = Instant.parse("2027-01-14T12:00:00Z");

    @Test
    void aTokenIsKnownForAQuarterOfAnHour() {
        Redrives redrives = Redrives.NONE.with("t", NOON);

        assertThat(redrives.of("t", NOON.plusSeconds(899))).contains(NOON);
        assertThat(redrives.of("t", NOON.plusSeconds(900))).isEmpty();
        assertThat(redrives.of("other", NOON)).isEmpty();
    }

    @Test
    void theLastTenTokensAreKnown() {
        Redrives redrives = Redrives.NONE;
        for (int i = 0; i < 11; i++) {
            redrives = redrives.with("t" + i, NOON.plusSeconds(i));
        }

        assertThat(redrives.of("t0", NOON)).isEmpty();
        assertThat(redrives.of("t1", NOON)).contains(NOON.plusSeconds(1));
        assertThat(redrives.with(null, NOON).last()).hasSize(10);
    }
}
