package dev.stagedoor.emulator.gateway.usage;

import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class TokenBucketTest {

    private final AtomicLong now = new AtomicLong(Long.MAX_VALUE - 1_000_000);

    @Test
    void a_full_bucket_gives_its_burst_and_says_what_is_left() {
        TokenBucket bucket = new TokenBucket(10, 3, now::get);

        assertThat(new int[]{bucket.take(), bucket.take(), bucket.take(), bucket.take()}).containsExactly(2, 1, 0,
                TokenBucket.NONE);
    }

    @Test
    void it_fills_at_its_rate_up_to_its_burst() {
        TokenBucket bucket = new TokenBucket(10, 3, now::get);
        for (int i = 0; i < 3; i++) {
            bucket.take();
        }

        now.addAndGet(99_999_999);
        assertThat(bucket.take()).isEqualTo(TokenBucket.NONE);
        now.addAndGet(1);
        assertThat(bucket.take()).isZero();
        now.addAndGet(3_600_000_000_000L);
        assertThat(bucket.take()).isEqualTo(2);
    }

    @Test
    void a_bucket_of_size_0_refuses_everything() {
        TokenBucket bucket = new TokenBucket(10_000, 0, now::get);

        now.addAndGet(1_000_000_000);
        assertThat(bucket.take()).isEqualTo(TokenBucket.NONE);
    }

    @Test
    void at_rate_0_the_burst_is_all_there_is() {
        TokenBucket bucket = new TokenBucket(0, 1, now::get);

        assertThat(bucket.take()).isZero();
        now.addAndGet(3_600_000_000_000L);
        assertThat(bucket.take()).isEqualTo(TokenBucket.NONE);
    }

    @Test
    void threads_together_get_no_more_than_the_burst() throws Exception {
        TokenBucket bucket = new TokenBucket(1, 10_000, now::get);
        AtomicLong taken = new AtomicLong();
        Thread[] threads = new Thread[4];
        for (int i = 0; i < threads.length; i++) {
            threads[i] = new Thread(() -> {
                for (int n = 0; n < 5_000; n++) {
                    if (bucket.take() != TokenBucket.NONE) {
                        taken.incrementAndGet();
                    }
                }
            });
            threads[i].start();
        }
        for (Thread thread : threads) {
            thread.join();
        }

        assertThat(taken).hasValue(10_000);
    }

    @Test
    void a_token_that_is_given_back_is_there_again_but_never_more_than_the_burst() {
        TokenBucket bucket = new TokenBucket(10, 3, now::get);
        bucket.take();
        bucket.giveBack();
        assertThat(bucket.take()).isEqualTo(2);

        now.addAndGet(3_600_000_000_000L);
        bucket.giveBack();
        assertThat(new int[]{bucket.take(), bucket.take(), bucket.take(), bucket.take()}).containsExactly(2, 1, 0,
                TokenBucket.NONE);
    }

    @ParameterizedTest
    @CsvSource({"10000, 5000", "100, 50", "3, 5", "0.5, 2", "777.7, 33", "50, 2000"})
    void at_ten_times_the_rate_what_is_admitted_in_ten_seconds_is_burst_plus_rate_times_time(double rate, int burst) {
        Random random = new Random(burst);
        TokenBucket bucket = new TokenBucket(rate, burst, now::get);
        long start = now.get();
        int admitted = 0;
        while (now.get() - start < 10_000_000_000L) {
            admitted += bucket.take() == TokenBucket.NONE ? 0 : 1;
            now.addAndGet((long) (random.nextDouble() * 2 * 1e9 / (10 * rate)));
        }

        double expected = burst + rate * 10;
        assertThat((double) admitted).isBetween(expected * 0.98 - 1, expected * 1.02 + 1);
    }
}
