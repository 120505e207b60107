package dev.stagedoor.emulator.gateway.usage;

import java.time.LocalDate;

/** How long a quota lasts. Days are counted from 1970-01-01 in UTC; weeks begin on Sunday, months on the first. */
public enum QuotaPeriod {
    DAY {
        @Override
        public long start(long day) {
            return day;
        }
    },
    WEEK {
        @Override
        public long start(long day) {
            return day - Math.floorMod(day - FIRST_SUNDAY, 7);
        }
    },
    MONTH {
        @Override
        public long start(long day) {
            return LocalDate.ofEpochDay(day).withDayOfMonth(1).toEpochDay();
        }
    };

    /** 1970-01-04. */
    private static final long FIRST_SUNDAY = 3;

    /** The first day of the period that the day is in. */
    public abstract long start(long day);
}
