package dev.stagedoor.emulator.states.jsonata.picture;

import java.util.Map;

import dev.stagedoor.emulator.states.jsonata.picture.IntegerPicture.Case;
import dev.stagedoor.emulator.states.jsonata.value.EvaluationLimitException;
import dev.stagedoor.emulator.states.jsonata.value.JsonataException;

/**
 * A marker of a date's picture, such as {@code [MNn,3-3]}.
 *
 * @param component the letter of the component
 * @param names in which letters its name is written; null where it is a number
 * @param integer how its number is written; null where it is a name, or neither
 * @param maximumWidth how many characters it has at most; null for any number
 * @param digits to how many digits a year, month or day is cut, or -1 for all of it
 * @param utcAsZ whether an offset of nought is written as Z
 */
record DateMarker(char component, Case names, IntegerPicture integer, Integer maximumWidth, int digits, boolean utcAsZ)
        implements
            DatePicture.Part {

    private static final Map<Character, String> DEFAULTS = Map.ofEntries(Map.entry('Y', "1"), Map.entry('M', "1"),
            Map.entry('D', "1"),
            Map.entry('d', "1"), Map.entry('F', "n"), Map.entry('W', "1"), Map.entry('w', "1"), Map.entry('X', "1"),
            Map.entry('x', "1"),
            Map.entry('H', "1"), Map.entry('h', "1"), Map.entry('P', "n"), Map.entry('m', "01"), Map.entry('s', "01"),
            Map.entry('f', "1"), Map.entry('Z', "01:01"), Map.entry('z', "01:01"), Map.entry('C', "n"),
            Map.entry('E', "n"));

    private static final String MODIFIERS = "atco";
    private static final String NUMBERS = "YMDdFWwXxHhmsf";
    private static final int MAXIMUM_WIDTH = 100;

    /** @param text what stands between the brackets, without spaces */
    static DateMarker parse(String text) {
        char component = text.isEmpty() ? ' ' : text.charAt(0);
        int comma = text.lastIndexOf(',');
        String presentation = text.isEmpty() ? "" : text.substring(1, comma < 1 ? text.length() : comma);
        String width = comma < 0 ? "" : text.substring(comma + 1);
        int dash = width.indexOf('-');
        Integer minimum = width(dash < 0 ? width : width.substring(0, dash));
        Integer maximum = dash < 0 ? null : width(width.substring(dash + 1));
        char modifier = ' ';
        if (presentation.isEmpty()) {
            presentation = DEFAULTS.get(component);
            if (presentation == null) {
                throw new JsonataException("D3132").with("value", text.isEmpty() ? "" : String.valueOf(component));
            }
        } else if (presentation.length() > 1
                && MODIFIERS.indexOf(presentation.charAt(presentation.length() - 1)) >= 0) {
            modifier = presentation.charAt(presentation.length() - 1);
            presentation = presentation.substring(0, presentation.length() - 1);
        }
        Case names = names(presentation);
        boolean number = names == null && NUMBERS.indexOf(component) >= 0;
        boolean offset = component == 'Z' || component == 'z';
        IntegerPicture integer = offset
                ? IntegerPicture.parse(presentation)
                : number
                        ? atLeast(IntegerPicture.parse(modifier == ' ' ? presentation : presentation + ";" + modifier),
                                minimum)
                        : null;
        int digits = number && "YMD".indexOf(component) >= 0 ? digits(integer, maximum) : -1;
        if (digits > 0 && maximum != null && integer.digits != null) {
            integer = integer.withDigits(integer.digits.withMandatory(maximum));
        }
        return new DateMarker(component, names, integer, maximum, digits, modifier == 't');
    }

    private static Integer width(String text) {
        if (!text.matches("[0-9]+")) {
            return null;
        } else if (text.length() > 3 || Integer.parseInt(text) > MAXIMUM_WIDTH) {
            throw EvaluationLimitException.memory();
        }
        return Integer.valueOf(text);
    }

    private static Case names(String presentation) {
        if (presentation.startsWith("n")) {
            return Case.LOWER;
        }
        return presentation.startsWith("Nn") ? Case.TITLE : presentation.startsWith("N") ? Case.UPPER : null;
    }

    private static IntegerPicture atLeast(IntegerPicture picture, Integer minimum) {
        return minimum == null || picture.digits == null || picture.digits.mandatory() >= minimum
                ? picture
                : picture.withDigits(picture.digits.withMandatory(minimum));
    }

    private static int digits(IntegerPicture integer, Integer maximum) {
        if (maximum != null) {
            return maximum;
        }
        int shown = integer.digits == null ? 0 : integer.digits.mandatory() + integer.digits.optional();
        return shown >= 2 ? shown : -1;
    }
}
