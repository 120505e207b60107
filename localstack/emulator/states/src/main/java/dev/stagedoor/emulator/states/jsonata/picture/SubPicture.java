package dev.stagedoor.emulator.states.jsonata.picture;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;

import dev.stagedoor.emulator.states.jsonata.value.JsonataException;

/**
 * One half of a number's picture, for numbers of one sign, taken apart.
 *
 * @see <a href="https://www.w3.org/TR/xpath-functions-31/#syntax-of-picture-string">Syntax of the picture string</a>
 */
final class SubPicture {

    final String text;
    final String prefix;
    final String suffix;
    final String integerPart;
    final String fractionalPart;
    /** Null where the picture has no exponent. */
    final String exponentPart;

    private final PictureSymbols symbols;
    private final String activePart;
    private final String mantissaPart;

    SubPicture(String text, PictureSymbols symbols) {
        this.text = text;
        this.symbols = symbols;
        int first = 0;
        while (first < text.length() && !symbols.isBoundary(text.charAt(first))) {
            first++;
        }
        int last = text.length();
        while (last > first && !symbols.isBoundary(text.charAt(last - 1))) {
            last--;
        }
        if (first == text.length()) {
            first = 0;
        }
        prefix = text.substring(0, first);
        suffix = text.substring(last);
        activePart = text.substring(first, last);
        int exponent = text.indexOf(symbols.exponentSeparator(), first) - first;
        boolean hasExponent = exponent >= 0 && exponent <= activePart.length();
        mantissaPart = hasExponent ? activePart.substring(0, exponent) : activePart;
        exponentPart = hasExponent ? activePart.substring(Math.min(exponent + 1, activePart.length())) : null;
        int decimal = mantissaPart.indexOf(symbols.decimalSeparator());
        integerPart = decimal < 0 ? mantissaPart : mantissaPart.substring(0, decimal);
        fractionalPart = decimal < 0 ? suffix : mantissaPart.substring(decimal + 1);
        validate();
    }

    /** The last rule that is broken is the one that is reported, as in the reference implementation. */
    private void validate() {
        String error = null;
        error = repeated(symbols.decimalSeparator()) ? "D3081" : error;
        error = repeated(symbols.percent()) ? "D3082" : error;
        error = repeated(symbols.perMille()) ? "D3083" : error;
        error = text.contains(symbols.percent()) && text.contains(symbols.perMille()) ? "D3084" : error;
        error = count(mantissaPart, c -> symbols.isDigit((char) c)) == 0 ? "D3085" : error;
        error = count(activePart, c -> !symbols.isActive((char) c)) > 0 ? "D3086" : error;
        int decimal = text.indexOf(symbols.decimalSeparator());
        if (decimal >= 0) {
            boolean adjacent = text.startsWith(symbols.groupingSeparator(), decimal + 1)
                    || decimal > 0 && text.startsWith(symbols.groupingSeparator(), decimal - 1);
            error = adjacent ? "D3087" : error;
        } else if (integerPart.endsWith(symbols.groupingSeparator())) {
            error = "D3088";
        }
        error = text.contains(symbols.groupingSeparator().repeat(2)) ? "D3089" : error;
        int optional = integerPart.indexOf(symbols.digit());
        error = optional >= 0 && decimalDigits(integerPart.substring(0, optional)) > 0 ? "D3090" : error;
        optional = fractionalPart.lastIndexOf(symbols.digit());
        error = optional >= 0 && decimalDigits(fractionalPart.substring(optional)) > 0 ? "D3091" : error;
        if (exponentPart != null) {
            boolean scaled = text.contains(symbols.percent()) || text.contains(symbols.perMille());
            error = !exponentPart.isEmpty() && scaled ? "D3092" : error;
            error = exponentPart.isEmpty() || decimalDigits(exponentPart) < exponentPart.length() ? "D3093" : error;
        }
        if (error != null) {
            throw new JsonataException(error);
        }
    }

    private boolean repeated(String symbol) {
        return text.indexOf(symbol) != text.lastIndexOf(symbol);
    }

    int decimalDigits(String part) {
        return count(part, c -> symbols.isDecimalDigit((char) c));
    }

    int digits(String part) {
        return count(part, c -> symbols.isDigit((char) c));
    }

    private static int count(String part, IntPredicate condition) {
        return (int) part.chars().filter(condition).count();
    }

    /** How many digits stand to the right of each grouping separator in the integer part. */
    List<Integer> integerGroups() {
        List<Integer> groups = new ArrayList<>();
        for (int at = integerPart.indexOf(symbols.groupingSeparator()); at >= 0; at = integerPart.indexOf(
                symbols.groupingSeparator(),
                at + 1)) {
            groups.add(digits(integerPart.substring(at)));
        }
        return groups;
    }

    /** How many digits stand to the left of each grouping separator in the fractional part. */
    List<Integer> fractionalGroups() {
        List<Integer> groups = new ArrayList<>();
        for (int at = fractionalPart.indexOf(symbols.groupingSeparator()); at >= 0; at = fractionalPart
                .indexOf(symbols.groupingSeparator(), at + 1)) {
            groups.add(digits(fractionalPart.substring(0, at)));
        }
        return groups;
    }
}
