package dev.stagedoor.emulator.gateway.pipeline;

import java.util.concurrent.atomic.AtomicLong;

import org.junit.jupiter.api.Test;

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
}
