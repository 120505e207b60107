package dev.stagedoor.emulator.telemetry.metrics.operations;

import java.math.BigDecimal;
import java.time.Instant;

/** Times as answers have them: seconds since the epoch. */
final class Times {

    private Times() {}

    static BigDecimal shape(Instant time) {
        return BigDecimal.valueOf(time.toEpochMilli(), 3);
    }
}
