package dev.stagedoor.emulator.gateway.metrics;

import java.util.concurrent.CountDownLatch;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class CountersTest {

    private static final int REQUESTS = 200_000;

    private final Counters counters = new Counters();

    @Test
    void nothing_is_lost_or_counted_twice_while_it_is_taken() throws Exception {
        CountDownLatch done = new CountDownLatch(2);
        for (int i = 0; i < 2; i++) {
            new Thread(() -> {
                for (int request = 0; request < REQUESTS; request++) {
                    counters.count(Counters.SERVER_ERRORS);
                    counters.latency(1_000_000L * (request % 2_000));
                }
                done.countDown();
            }).start();
        }
        long requests = 0;
        long errors = 0;
        boolean last;
        do {
            last = done.getCount() == 0;
            long[] taken = counters.take();
            errors += taken[Counters.SERVER_ERRORS];
            for (int bin = 0; bin < LatencyBins.COUNT; bin++) {
                requests += taken[Counters.LATENCY + bin];
            }
        } while (!last);

        assertThat(requests).isEqualTo(2L * REQUESTS);
        assertThat(errors).isEqualTo(requests);
    }
}
