package dev.stagedoor.emulator.states.jsonata.picture;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import dev.stagedoor.emulator.states.jsonata.value.EvaluationLimitException;
import dev.stagedoor.emulator.states.jsonata.value.JsonataException;
import dev.stagedoor.emulator.states.jsonata.value.Rounding;

/**
 * {@code $formatNumber}: numbers in XPath's pictures, such as {@code #,##0.00}.
 *
 * @see <a href="https://www.w3.org/TR/xpath-functions-31/#formatting-numbers">Formatting numbers</a>
 */
public final class NumberPicture {

    private static final int MAXIMUM_PICTURE = 300;

    private final PictureSymbols symbols;
    private final SubPicture picture;
    private final String prefix;
    private final int scale;
    private int minimumInteger;
    private int minimumFraction;
    private int maximumFraction;

    private NumberPicture(PictureSymbols symbols, SubPicture picture, String prefix) {
        this.symbols = symbols;
        this.picture = picture;
        this.prefix = prefix;
        minimumInteger = picture.decimalDigits(picture.integerPart);
        scale = minimumInteger;
        minimumFraction = picture.decimalDigits(picture.fractionalPart);
        maximumFraction = picture.digits(picture.fractionalPart);
        boolean exponent = picture.exponentPart != null;
        if (minimumInteger == 0 && maximumFraction == 0) {
            if (exponent) {
                minimumFraction = 1;
                maximumFraction = 1;
            } else {
                minimumInteger = 1;
            }
        }
        if (exponent && minimumInteger == 0 && picture.integerPart.contains(symbols.digit())) {
            minimumInteger = 1;
        }
        if (minimumInteger == 0 && minimumFraction == 0) {
            minimumFraction = 1;
        }
    }

    /**
     * The number in the picture.
     *
     * @param options characters and words that take the place of the usual ones, by their names in XPath; or null
     * @throws JsonataException D3080 to D3093
     */
    public static String format(double value, String picture, Map<?, ?> options) {
        if (picture.length() > MAXIMUM_PICTURE) {
            throw EvaluationLimitException.memory();
        }
        PictureSymbols symbols = PictureSymbols.of(options);
        String[] parts = picture.split(Pattern.quote(symbols.patternSeparator()), -1);
        if (parts.length > 2) {
            throw new JsonataException("D3080");
        }
        SubPicture positive = new SubPicture(parts[0], symbols);
        SubPicture negative = parts.length == 2 ? new SubPicture(parts[1], symbols) : null;
        if (value >= 0) {
            return new NumberPicture(symbols, positive, positive.prefix).format(value);
        }
        return negative == null
                ? new NumberPicture(symbols, positive, symbols.minusSign() + positive.prefix).format(value)
                : new NumberPicture(symbols, negative, negative.prefix).format(value);
    }

    private String format(double value) {
        double mantissa = value;
        if (picture.text.contains(symbols.percent())) {
            mantissa = value * 100;
        } else if (picture.text.contains(symbols.perMille())) {
            mantissa = value * 1000;
        }
        if (Double.isInfinite(mantissa) || Double.isNaN(mantissa)) {
            return prefix + Double.toString(Math.abs(mantissa)) + picture.suffix;
        }
        Integer exponent = null;
        if (picture.exponentPart != null) {
            exponent = 0;
            // Each turn moves the point by one: a double has at most some 300 of them.
            while (mantissa != 0 && Math.abs(mantissa) < Math.pow(10, scale - 1.0)) {
                mantissa *= 10;
                exponent--;
            }
            while (Math.abs(mantissa) > Math.pow(10, scale)) {
                mantissa /= 10;
                exponent++;
            }
        }
        String digits = group(pad(digits(Rounding.halfToEven(mantissa, maximumFraction), maximumFraction)));
        if (exponent != null) {
            String power = digits(exponent, 0);
            int missing = picture.decimalDigits(picture.exponentPart) - power.length();
            digits += symbols.exponentSeparator() + (exponent < 0 ? symbols.minusSign() : "") + zeros(missing) + power;
        }
        return prefix + digits + picture.suffix;
    }

    private String digits(double value, int fraction) {
        String plain = new BigDecimal(Math.abs(value)).setScale(fraction, RoundingMode.HALF_UP).toPlainString();
        if (symbols.zeroDigit() == '0') {
            return plain;
        }
        StringBuilder own = new StringBuilder();
        plain.chars().forEach(c -> own.append(c == '.' ? '.' : (char) (c - '0' + symbols.zeroDigit())));
        return own.toString();
    }

    /** Takes away needless zeros and puts in those that the picture wants. */
    private String pad(String digits) {
        int point = digits.indexOf('.');
        String integer = point < 0 ? digits : digits.substring(0, point);
        String fraction = point < 0 ? "" : digits.substring(point + 1);
        String zero = String.valueOf(symbols.zeroDigit());
        while (integer.startsWith(zero)) {
            integer = integer.substring(1);
        }
        while (fraction.endsWith(zero)) {
            fraction = fraction.substring(0, fraction.length() - 1);
        }
        return zeros(minimumInteger - integer.length()) + integer + "." + fraction
                + zeros(minimumFraction - fraction.length());
    }

    private String zeros(int count) {
        return String.valueOf(symbols.zeroDigit()).repeat(Math.max(0, count));
    }

    private String group(String digits) {
        int point = digits.indexOf('.');
        StringBuilder integer = new StringBuilder(digits.substring(0, point));
        List<Integer> groups = picture.integerGroups();
        int regular = regularGrouping(groups);
        if (regular > 0) {
            for (int at = point - regular; at > 0; at -= regular) {
                integer.insert(at, symbols.groupingSeparator());
            }
        } else {
            // The innermost separator comes last in the list and does not move those further left.
            for (int i = groups.size() - 1; i >= 0; i--) {
                if (groups.get(i) < point) {
                    integer.insert(point - groups.get(i), symbols.groupingSeparator());
                }
            }
        }
        StringBuilder fraction = new StringBuilder(digits.substring(point + 1));
        List<Integer> fractionGroups = picture.fractionalGroups();
        for (int i = fractionGroups.size() - 1; i >= 0; i--) {
            if (fractionGroups.get(i) < fraction.length()) {
                fraction.insert(fractionGroups.get(i), symbols.groupingSeparator());
            }
        }
        boolean pointless = !picture.text.contains(symbols.decimalSeparator()) || fraction.isEmpty();
        return pointless ? integer.toString() : integer + symbols.decimalSeparator() + fraction;
    }

    /** The interval of the separators if it is always the same, or 0. */
    private static int regularGrouping(List<Integer> groups) {
        if (groups.isEmpty()) {
            return 0;
        }
        int factor = groups.stream().reduce(NumberPicture::greatestCommonDivisor).orElseThrow();
        for (int i = 1; i <= groups.size(); i++) {
            if (!groups.contains(i * factor)) {
                return 0;
            }
        }
        return factor;
    }

    private static int greatestCommonDivisor(int a, int b) {
        return b == 0 ? a : greatestCommonDivisor(b, a % b);
    }
}
