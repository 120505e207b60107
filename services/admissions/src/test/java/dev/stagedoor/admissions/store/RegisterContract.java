package dev.stagedoor.admissions.store;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

import dev.stagedoor.admissions.domain.Register;
import dev.stagedoor.admissions.domain.RegisterUnavailableException;
import dev.stagedoor.admissions.domain.Scan;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** What every register does, in memory as on a real table. */
public abstract class RegisterContract {

    private String performance;

    @BeforeEach
    void anotherPerformance() {
        performance = "perf-" + UUID.randomUUID();
    }

    protected abstract Register register();

    private Scan scan(String id, String door) {
        return new Scan(id, performance, "ticket-" + id, door, Instant.parse("2027-01-14T19:30:00Z"));
    }

    @Test
    void nobodyCameToAPerformanceWithoutScans() {
        assertThat(register().totals(performance).admitted()).isZero();
        assertThat(register().totals(performance).byDoor()).isEmpty();
    }

    @Test
    void everyScanCountsOnceAtItsDoor() {
        assertThat(register().admit(scan("1", "left"))).isTrue();
        assertThat(register().admit(scan("2", "right"))).isTrue();
        assertThat(register().admit(scan("3", "right"))).isTrue();
        assertThat(register().admit(scan("2", "right"))).isFalse();
        assertThat(register().totals(performance).admitted()).isEqualTo(3);
        assertThat(register().totals(performance).byDoor()).isEqualTo(Map.of("left", 1L, "right", 2L));
    }

    @Test
    void theSameScanFromManyAtATimeCountsOnce() {
        AtomicInteger counted = new AtomicInteger();
        CompletableFuture.allOf(IntStream.range(0, 8).mapToObj(i -> CompletableFuture.runAsync(() -> {
            try {
                if (register().admit(scan("1", "left"))) {
                    counted.incrementAndGet();
                }
            } catch (RegisterUnavailableException e) {
                // In demand: whoever is told so comes again.
            }
        })).toArray(CompletableFuture[]::new)).join();
        assertThat(counted.get()).isEqualTo(1);
        assertThat(register().totals(performance).admitted()).isEqualTo(1);
    }
}
