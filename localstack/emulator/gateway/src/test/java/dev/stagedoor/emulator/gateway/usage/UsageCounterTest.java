package dev.stagedoor.emulator.gateway.usage;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

class UsageCounterTest {

    /** A Thursday. */
    private static final long TODAY = LocalDate.parse("2026-03-05").toEpochDay();

    private final UsageCounter counter = new UsageCounter(TODAY);

    @Test
    void a_quota_is_used_up_and_full_again_in_the_next_period() {
        Quota quota = new Quota(2, 0, QuotaPeriod.WEEK);

        assertThat(List.of(counter.take(TODAY, quota), counter.take(TODAY + 1, quota), counter.take(TODAY + 2, quota)))
                .containsExactly(1L, 0L, UsageCounter.NONE);
        assertThat(counter.take(TODAY + 3, quota)).isEqualTo(1);
    }

    @Test
    void the_offset_counts_in_the_first_period_only() {
        Quota quota = new Quota(10, 7, QuotaPeriod.MONTH);

        assertThat(counter.take(TODAY, quota)).isEqualTo(2);
        assertThat(counter.take(LocalDate.parse("2026-04-01").toEpochDay(), quota)).isEqualTo(9);
    }

    @Test
    void a_changed_quota_counts_what_was_used_before() {
        counter.take(TODAY, new Quota(5, 0, QuotaPeriod.DAY));
        counter.take(TODAY + 1, new Quota(5, 0, QuotaPeriod.DAY));

        assertThat(counter.take(TODAY + 1, new Quota(5, 0, QuotaPeriod.MONTH))).isEqualTo(2);
        assertThat(counter.take(TODAY + 1, new Quota(2, 0, QuotaPeriod.MONTH))).isEqualTo(UsageCounter.NONE);
    }

    @Test
    void what_remains_can_be_raised_and_lowered_for_the_period() {
        Quota quota = new Quota(1, 0, QuotaPeriod.DAY);
        counter.take(TODAY, quota);
        counter.replaceRemaining(TODAY, quota, 2);

        assertThat(List.of(counter.take(TODAY, quota), counter.take(TODAY, quota), counter.take(TODAY, quota)))
                .containsExactly(1L, 0L, UsageCounter.NONE);
        counter.replaceRemaining(TODAY + 1, quota, 0);
        assertThat(counter.take(TODAY + 1, quota)).isEqualTo(UsageCounter.NONE);
        assertThat(counter.daily(TODAY, TODAY + 2, quota)).containsExactly(new long[]{3, 0}, new long[]{0, 0},
                new long[]{0, 1});
    }

    @Test
    void a_request_that_was_refused_after_all_is_not_counted() {
        Quota quota = new Quota(1, 0, QuotaPeriod.DAY);
        counter.take(TODAY, quota);
        counter.giveBack(TODAY);

        assertThat(counter.take(TODAY, quota)).isZero();
    }

    @Test
    void days_are_kept_for_four_months_and_no_longer() {
        Quota quota = new Quota(10, 0, QuotaPeriod.DAY);
        counter.take(TODAY, quota);
        counter.take(TODAY + 121, quota);
        assertThat(counter.daily(TODAY, TODAY, quota)).containsExactly(new long[]{1, 9});

        counter.take(TODAY + 122, quota);
        assertThat(counter.daily(TODAY, TODAY, quota)).containsExactly(new long[]{0, 10});
    }

    @Test
    void threads_together_use_no_more_than_the_quota_and_nothing_is_lost() throws Exception {
        Quota quota = new Quota(10_000, 0, QuotaPeriod.MONTH);
        AtomicLong taken = new AtomicLong();
        Thread[] threads = new Thread[4];
        for (int i = 0; i < threads.length; i++) {
            threads[i] = new Thread(() -> {
                for (int n = 0; n < 5_000; n++) {
                    if (counter.take(TODAY, quota) != UsageCounter.NONE) {
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
        assertThat(counter.daily(TODAY, TODAY, quota)).containsExactly(new long[]{10_000, 0});
    }

    @ParameterizedTest
    @EnumSource
    void whatever_happens_used_and_remaining_are_what_a_plain_count_says(QuotaPeriod period) {
        Random random = new Random(period.ordinal());
        Quota quota = new Quota(20, 3, period);
        long day = TODAY;
        long left = 17;
        for (int i = 0; i < 2_000; i++) {
            if (random.nextInt(4) == 0) {
                long next = day + random.nextInt(3);
                left = period.start(next) == period.start(day) ? left : 20;
                day = next;
            }
            switch (random.nextInt(12)) {
                case 0 -> {
                    left = random.nextInt(30);
                    counter.replaceRemaining(day, quota, left);
                }
                case 1 -> {
                    if (counter.take(day, quota) != UsageCounter.NONE) {
                        counter.giveBack(day);
                    }
                }
                default -> {
                    assertThat(counter.take(day, quota)).isEqualTo(left == 0 ? UsageCounter.NONE : left - 1);
                    left = Math.max(0, left - 1);
                }
            }
            assertThat(counter.daily(day, day, quota).get(0)[1]).isEqualTo(left);
        }
    }
}
