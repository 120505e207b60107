package dev.stagedoor.emulator.telemetry.xray.operations;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Durations as X-Ray gives them: seconds with milliseconds, so that no difference of two times shows the dust of floating point. */
final class Seconds {

    private Seconds() {}

    static BigDecimal between(double start, double end) {
        return of(end - start);
    }

    static BigDecimal of(double seconds) {
        return BigDecimal.valueOf(seconds).setScale(3, RoundingMode.HALF_UP);
    }
}
