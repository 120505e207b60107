package dev.stagedoor.emulator.states.jsonata.picture;

import java.util.Locale;

import dev.stagedoor.emulator.states.jsonata.value.EvaluationLimitException;
import dev.stagedoor.emulator.states.jsonata.value.JsonataException;
import dev.stagedoor.emulator.states.jsonata.value.Numbers;

/**
 * How an integer is written: in digits ({@code #,##0}), words ({@code w}), Roman numerals ({@code I}) or letters ({@code a}); with
 * {@code ;o} as an ordinal.
 *
 * @see <a href="https://www.w3.org/TR/xpath-functions-31/#func-format-integer">fn:format-integer</a>
 */
public final class IntegerPicture {

    enum Form {
        DIGITS, LETTERS, ROMAN, WORDS, UNKNOWN
    }

    enum Case {
        LOWER, UPPER, TITLE
    }

    /** Larger numbers would be endless rows of M. */
    private static final long LARGEST_ROMAN = 1_000_000;

    final Form form;
    final Case letterCase;
    final boolean ordinal;
    /** What the picture says of digits; null for the other forms. */
    final DigitPattern digits;

    private final String text;

    private IntegerPicture(String text, Form form, Case letterCase, boolean ordinal, DigitPattern digits) {
        this.text = text;
        this.form = form;
        this.letterCase = letterCase;
        this.ordinal = ordinal;
        this.digits = digits;
    }

    /**
     * Reads a picture.
     *
     * @throws JsonataException D3131 if it mixes digits of several scripts
     */
    public static IntegerPicture parse(String picture) {
        int semicolon = picture.lastIndexOf(';');
        String primary = semicolon < 0 ? picture : picture.substring(0, semicolon);
        boolean ordinal = semicolon >= 0 && picture.startsWith("o", semicolon + 1);
        return switch (primary) {
            case "A", "a" -> new IntegerPicture(primary, Form.LETTERS, caseOf(primary), ordinal, null);
            case "I", "i" -> new IntegerPicture(primary, Form.ROMAN, caseOf(primary), ordinal, null);
            case "W", "w" -> new IntegerPicture(primary, Form.WORDS, caseOf(primary), ordinal, null);
            case "Ww" -> new IntegerPicture(primary, Form.WORDS, Case.TITLE, ordinal, null);
            default -> {
                DigitPattern digits = DigitPattern.parse(primary);
                yield new IntegerPicture(primary, digits == null ? Form.UNKNOWN : Form.DIGITS, Case.LOWER, ordinal,
                        digits);
            }
        };
    }

    private static Case caseOf(String letter) {
        return Character.isUpperCase(letter.charAt(0)) ? Case.UPPER : Case.LOWER;
    }

    IntegerPicture withDigits(DigitPattern changed) {
        return new IntegerPicture(text, form, letterCase, ordinal, changed);
    }

    /**
     * The number in this picture.
     *
     * @throws JsonataException D3130 if the picture has no digits
     */
    public String format(long number) {
        long magnitude = Math.abs(number);
        String formatted = switch (form) {
            case LETTERS -> Numerals.letters(magnitude, letterCase == Case.UPPER ? 'A' : 'a');
            case ROMAN -> inCase(roman(magnitude));
            case WORDS -> inCase(NumberWords.words(magnitude, ordinal));
            case DIGITS -> digits.format(magnitude, ordinal);
            case UNKNOWN -> throw unsupported();
        };
        return number < 0 ? "-" + formatted : formatted;
    }

    private static String roman(long number) {
        if (number > LARGEST_ROMAN) {
            throw EvaluationLimitException.memory();
        }
        return Numerals.roman(number);
    }

    private String inCase(String words) {
        return switch (letterCase) {
            case UPPER -> words.toUpperCase(Locale.ROOT);
            case LOWER -> words.toLowerCase(Locale.ROOT);
            case TITLE -> words;
        };
    }

    /**
     * The number that a text in this picture means; NaN if it means none.
     *
     * @throws JsonataException D3130 if the picture has no digits
     */
    public Number read(String number) {
        return Numbers.of(switch (form) {
            case LETTERS -> Numerals.fromLetters(number, letterCase == Case.UPPER ? 'A' : 'a');
            case ROMAN -> Numerals.fromRoman(letterCase == Case.UPPER ? number : number.toUpperCase(Locale.ROOT));
            case WORDS -> NumberWords.number(number.toLowerCase(Locale.ROOT));
            case DIGITS ->
                digits.read(ordinal && number.length() >= 2 ? number.substring(0, number.length() - 2) : number);
            case UNKNOWN -> throw unsupported();
        });
    }

    /**
     * What matches such a number in a longer text.
     *
     * @param width how many digits it has at most, or -1 for any number
     */
    String pattern(int width) {
        return switch (form) {
            case LETTERS -> letterCase == Case.UPPER ? "[A-Z]+" : "[a-z]+";
            case ROMAN -> letterCase == Case.UPPER ? "[MDCLXVI]+" : "[mdclxvi]+";
            case WORDS -> NumberWords.pattern();
            case DIGITS -> digits.pattern(width) + (ordinal ? "(?:th|st|nd|rd)" : "");
            case UNKNOWN -> throw unsupported();
        };
    }

    private JsonataException unsupported() {
        return new JsonataException("D3130").with("value", text);
    }
}
