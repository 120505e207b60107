package dev.stagedoor.emulator.states.jsonata.value;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * JSONata's numbers are doubles. Whole ones are held as Long, so that an id of the data passes through with all its digits.
 */
public final class Numbers {

    private static final double TWO_TO_63 = 0x1p63;
    /** From here on numbers are written with an exponent. */
    private static final double EXPONENT_FROM = 1e21;
    private static final double EXPONENT_BELOW = 1e-6;

    private Numbers() {}

    /** A double as a value: a Long if it is whole and fits. */
    public static Number of(double number) {
        if (number >= -TWO_TO_63 && number < TWO_TO_63 && number == Math.rint(number)) {
            return (long) number;
        }
        return number;
    }

    /** Whether a value is a whole number of any size. */
    public static boolean isInteger(Object value) {
        return value instanceof Long
                || value instanceof Double number && !Double.isInfinite(number) && number == Math.rint(number);
    }

    /** The number as JSON text: whole numbers in full up to 21 digits, fractions to 15 digits. */
    public static String text(Number number) {
        if (number instanceof Long) {
            return number.toString();
        }
        double value = number.doubleValue();
        if (Double.isNaN(value) || Double.isInfinite(value)) {
            return Double.toString(value);
        }
        BigDecimal exact = new BigDecimal(value);
        BigDecimal digits = value == Math.rint(value)
                ? shortest(exact, value)
                : exact.round(new MathContext(15, RoundingMode.HALF_UP));
        return layOut(digits.stripTrailingZeros(), Math.abs(value));
    }

    /** The shortest decimal that reads back as the same double, as JavaScript writes it. */
    private static BigDecimal shortest(BigDecimal exact, double value) {
        for (int precision = 15; precision < 17; precision++) {
            BigDecimal rounded = exact.round(new MathContext(precision, RoundingMode.HALF_EVEN));
            if (rounded.doubleValue() == value) {
                return rounded;
            }
        }
        return exact.round(new MathContext(17, RoundingMode.HALF_EVEN));
    }

    /** The shortest text that reads back as the same double: what {@code toString} gives in JavaScript. */
    public static String shortestText(double value) {
        if (value == Math.rint(value) && Math.abs(value) < EXPONENT_FROM) {
            return text(of(value));
        }
        return layOut(shortest(new BigDecimal(value), value).stripTrailingZeros(), Math.abs(value));
    }

    private static String layOut(BigDecimal digits, double magnitude) {
        if (magnitude >= EXPONENT_FROM || magnitude < EXPONENT_BELOW && magnitude > 0) {
            String unscaled = digits.unscaledValue().abs().toString();
            int exponent = unscaled.length() - 1 - digits.scale();
            return (digits.signum() < 0 ? "-" : "") + unscaled.charAt(0)
                    + (unscaled.length() > 1 ? "." + unscaled.substring(1) : "")
                    + (exponent < 0 ? "e-" : "e+") + Math.abs(exponent);
        }
        return digits.toPlainString();
    }
}
