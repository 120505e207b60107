package dev.stagedoor.cli.executions.draw;

import java.time.Duration;
import java.util.Locale;

/** Durations for reading: 12 ms, 3.22 s, 2 min 05 s, 1 h 02 min, 3 d 4 h. */
final class Spans {

    private Spans() {}

    /** A clock that was put back gives 0 ms. */
    static String text(Duration duration) {
        long millis = Math.max(0, duration.toMillis());
        if (millis < 1_000) {
            return millis + " ms";
        }
        if (millis < 60_000) {
            // Not rounded up: 59.999 s is not yet a minute.
            return String.format(Locale.ROOT, "%d.%02d s", millis / 1_000, millis % 1_000 / 10);
        }
        if (duration.toHours() < 1) {
            return String.format(Locale.ROOT, "%d min %02d s", duration.toMinutes(), duration.toSecondsPart());
        }
        return duration.toDays() < 1
                ? String.format(Locale.ROOT, "%d h %02d min", duration.toHours(), duration.toMinutesPart())
                : duration.toDays() + " d " + duration.toHoursPart() + " h";
    }
}
