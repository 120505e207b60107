package dev.stagedoor.emulator.states.jsonata.picture;

import java.util.Map;

/** The characters that mean something in a number's picture, and the words for what is no number. */
record PictureSymbols(String decimalSeparator, String groupingSeparator, String exponentSeparator, String minusSign,
        String percent,
        String perMille, char zeroDigit, String digit, String patternSeparator) {

    static PictureSymbols of(Map<?, ?> options) {
        String zero = option(options, "zero-digit", "0");
        return new PictureSymbols(option(options, "decimal-separator", "."), option(options, "grouping-separator", ","),
                option(options, "exponent-separator", "e"), option(options, "minus-sign", "-"),
                option(options, "percent", "%"),
                option(options, "per-mille", "\u2030"), zero.charAt(0), option(options, "digit", "#"),
                option(options, "pattern-separator", ";"));
    }

    private static String option(Map<?, ?> options, String name, String otherwise) {
        return options != null && options.get(name) instanceof String text && !text.isEmpty() ? text : otherwise;
    }

    boolean isDecimalDigit(char c) {
        return c >= zeroDigit && c < zeroDigit + 10;
    }

    /** A digit that must or may be there. */
    boolean isDigit(char c) {
        return isDecimalDigit(c) || is(c, digit);
    }

    boolean isActive(char c) {
        return isDigit(c) || is(c, decimalSeparator) || is(c, exponentSeparator) || is(c, groupingSeparator)
                || is(c, patternSeparator);
    }

    /** Active, but not the sign before an exponent, which may stand in the text around the number too. */
    boolean isBoundary(char c) {
        return isActive(c) && !is(c, exponentSeparator);
    }

    private static boolean is(char c, String symbol) {
        return symbol.length() == 1 && symbol.charAt(0) == c;
    }
}
