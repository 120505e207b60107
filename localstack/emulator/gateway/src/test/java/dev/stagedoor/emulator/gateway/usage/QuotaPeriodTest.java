package dev.stagedoor.emulator.gateway.usage;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

class QuotaPeriodTest {

    @ParameterizedTest
    @CsvSource({"DAY, 2026-03-05, 2026-03-05", "WEEK, 2026-03-05, 2026-03-01", "WEEK, 2026-03-01, 2026-03-01",
            "WEEK, 2026-01-02, 2025-12-28", "MONTH, 2026-03-05, 2026-03-01", "MONTH, 2024-02-29, 2024-02-01",
            "WEEK, 1969-12-31, 1969-12-28"})
    void a_period_begins(QuotaPeriod period, LocalDate day, LocalDate start) {
        assertThat(LocalDate.ofEpochDay(period.start(day.toEpochDay()))).isEqualTo(start);
    }

    @ParameterizedTest
    @EnumSource
    void every_day_is_in_one_period_that_begins_where_the_last_ended(QuotaPeriod period) {
        Random random = new Random(41);
        for (int i = 0; i < 5_000; i++) {
            long day = random.nextInt(-20_000, 60_000);
            long start = period.start(day);

            assertThat(start).isBetween(day - 30, day);
            assertThat(period.start(start)).isEqualTo(start);
            assertThat(period.start(start - 1)).isLessThan(start);
            assertThat(period.start(day + 1)).isIn(start, day + 1);
        }
    }

    @Test
    void weeks_begin_on_sunday() {
        for (long day = 20_000; day < 20_100; day++) {
            assertThat(LocalDate.ofEpochDay(QuotaPeriod.WEEK.start(day)).getDayOfWeek()).isEqualTo(DayOfWeek.SUNDAY);
        }
    }
}
