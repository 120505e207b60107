package dev.stagedoor.emulator.states.jsonata.value;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Rounding by the decimal digits that a double is written with. */
public final class Rounding {

    /** No double has digits further than this from the point. */
    private static final int MAXIMUM_PRECISION = 400;

    private Rounding() {}

    /** The nearest number with so many digits behind the point; of two the even one. */
    public static double halfToEven(double value, int precision) {
        if (Double.isNaN(value) || Double.isInfinite(value)) {
            return value;
        }
        int digits = Math.max(-MAXIMUM_PRECISION, Math.min(MAXIMUM_PRECISION, precision));
        return exact(value).setScale(digits, RoundingMode.HALF_EVEN).doubleValue();
    }

    /** The number that the shortest text of a double means. */
    public static BigDecimal exact(double value) {
        return new BigDecimal(Numbers.shortestText(value));
    }
}
