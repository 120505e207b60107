package dev.stagedoor.emulator.data.dynamodb.model;

import java.math.BigDecimal;

import dev.stagedoor.emulator.data.dynamodb.error.ValidationException;

/**
 * DynamoDB's numbers: exact decimals of up to 38 significant digits, between 1E-130 and 9.99...E+125. Normalized, so that equal
 * numbers are equal values: 1.0 is 1.
 */
public final class Numbers {

    private static final int MAX_DIGITS = 38;
    private static final int MAX_EXPONENT = 125;
    private static final int MIN_EXPONENT = -130;
    /** Longer texts are refused before they cost time: with leading zeros a number could be of any length. */
    private static final int MAX_TEXT = 400;

    private Numbers() {}

    /** @throws ValidationException if the text is no number or outside the range */
    public static BigDecimal parse(String text) {
        if (text.isEmpty()) {
            throw new ValidationException("The parameter cannot be converted to a numeric value");
        }
        if (text.length() > MAX_TEXT) {
            throw tooPrecise();
        }
        if (text.chars().anyMatch(c -> c > '9' && c != 'e' && c != 'E')) {
            // BigDecimal would also read the digits of other scripts.
            throw notANumber(text);
        }
        try {
            return normalize(new BigDecimal(text));
        } catch (NumberFormatException e) {
            throw notANumber(text);
        }
    }

    private static ValidationException notANumber(String text) {
        return new ValidationException("The parameter cannot be converted to a numeric value: " + text);
    }

    /** @throws ValidationException if a result is outside the range */
    public static BigDecimal normalize(BigDecimal number) {
        if (number.signum() == 0) {
            return BigDecimal.ZERO;
        }
        BigDecimal stripped = number.stripTrailingZeros();
        long exponent = exponent(stripped);
        if (exponent > MAX_EXPONENT) {
            throw new ValidationException(
                    "Number overflow. Attempting to store a number with magnitude larger than supported range");
        }
        if (exponent < MIN_EXPONENT) {
            throw new ValidationException(
                    "Number underflow. Attempting to store a number with magnitude smaller than supported range");
        }
        if (stripped.precision() > MAX_DIGITS) {
            throw tooPrecise();
        }
        return stripped;
    }

    /** As DynamoDB writes it: without an exponent. */
    public static String text(BigDecimal number) {
        return number.toPlainString();
    }

    /** The bytes that a number counts: one for two digits, and one or two more. */
    static int size(BigDecimal number) {
        if (number.signum() == 0) {
            return 1;
        }
        int digits = number.precision();
        boolean aligned = digits % 2 == 0 && exponent(number) % 2 == 0;
        return 1 + (digits + 1) / 2 + (aligned ? 1 : 0) + (number.signum() < 0 ? 1 : 0);
    }

    private static long exponent(BigDecimal number) {
        return (long) number.precision() - number.scale() - 1;
    }

    private static ValidationException tooPrecise() {
        return new ValidationException("Attempting to store more than 38 significant digits in a Number");
    }
}
