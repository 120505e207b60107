package dev.stagedoor.emulator.states.jsonata.picture;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

import dev.stagedoor.emulator.states.jsonata.value.JsonataException;

/**
 * How the digits of an integer are written, such as {@code #,##0}.
 *
 * @param zero the zero of their script
 * @param mandatory how many digits there are at least
 * @param optional how many more the picture shows
 * @param separators what stands between digits, the rightmost first
 * @param interval after how many digits the separator comes again and again, or 0 if it does not
 */
record DigitPattern(int zero, int mandatory, int optional, List<Separator> separators, int interval) {

    /** A character and how many digits stand to its right. */
    record Separator(int position, String character) {}

    private static final int ARABIC_ZERO = '0';

    /** Null if the picture has no digit. */
    static DigitPattern parse(String picture) {
        int zero = -1;
        int mandatory = 0;
        int optional = 0;
        List<Separator> separators = new ArrayList<>();
        int[] characters = picture.codePoints().toArray();
        for (int i = characters.length - 1; i >= 0; i--) {
            int character = characters[i];
            if (Character.getType(character) == Character.DECIMAL_DIGIT_NUMBER) {
                int itsZero = character - Character.digit(character, 10);
                if (zero >= 0 && zero != itsZero) {
                    throw new JsonataException("D3131");
                }
                zero = itsZero;
                mandatory++;
            } else if (character == '#') {
                optional++;
            } else {
                separators.add(new Separator(mandatory + optional, Character.toString(character)));
            }
        }
        return zero < 0
                ? null
                : new DigitPattern(zero, mandatory, optional, List.copyOf(separators), intervalOf(separators));
    }

    private static int intervalOf(List<Separator> separators) {
        if (separators.isEmpty() || separators.stream().map(Separator::character).distinct().count() > 1) {
            return 0;
        }
        List<Integer> positions = separators.stream().map(Separator::position).toList();
        int interval = positions.stream().reduce(DigitPattern::greatestCommonDivisor).orElse(0);
        for (int i = 1; i <= positions.size(); i++) {
            if (!positions.contains(i * interval)) {
                return 0;
            }
        }
        return interval;
    }

    private static int greatestCommonDivisor(int a, int b) {
        return b == 0 ? a : greatestCommonDivisor(b, a % b);
    }

    DigitPattern withMandatory(int digits) {
        return new DigitPattern(zero, digits, optional, separators, interval);
    }

    boolean isRegular() {
        return interval > 0;
    }

    String format(long number, boolean ordinal) {
        String plain = Long.toString(number);
        String arabic = "0".repeat(Math.max(0, mandatory - plain.length())) + plain;
        List<String> digits = new ArrayList<>();
        arabic.chars().forEach(digit -> digits.add(Character.toString(digit - ARABIC_ZERO + zero)));
        separate(digits);
        return String.join("", digits) + (ordinal ? ordinalSuffix(arabic) : "");
    }

    private void separate(List<String> digits) {
        int size = digits.size();
        if (isRegular()) {
            for (int at = size - interval; at > 0; at -= interval) {
                digits.add(at, separators.get(0).character());
            }
            return;
        }
        List<Separator> leftmostFirst = new ArrayList<>(separators);
        Collections.reverse(leftmostFirst);
        int added = 0;
        for (Separator separator : leftmostFirst) {
            int at = size - separator.position();
            if (at >= 0) {
                digits.add(at + added++, separator.character());
            }
        }
    }

    private static String ordinalSuffix(String digits) {
        boolean teen = digits.length() > 1 && digits.charAt(digits.length() - 2) == '1';
        return teen ? "th" : switch (digits.charAt(digits.length() - 1)) {
            case '1' -> "st";
            case '2' -> "nd";
            case '3' -> "rd";
            default -> "th";
        };
    }

    double read(String number) {
        String digits = number;
        if (isRegular()) {
            digits = digits.replace(separators.get(0).character(), "").replace(",", "");
        } else {
            for (Separator separator : separators) {
                digits = digits.replace(separator.character(), "");
            }
        }
        boolean negative = digits.startsWith("-");
        double value = 0;
        int count = 0;
        for (int i = negative || digits.startsWith("+") ? 1 : 0; i < digits.length(); i++, count++) {
            int digit = digits.charAt(i) - zero;
            if (digit < 0 || digit > 9) {
                break;
            }
            value = value * 10 + digit;
        }
        return count == 0 ? Double.NaN : negative ? -value : value;
    }

    String pattern(int width) {
        if (width <= 0) {
            return "[0-9]+";
        }
        return optional == 0 ? "[0-9]{" + width + "}" : "[0-9]{" + Math.max(0, width - optional) + "," + width + "}";
    }
}
