package dev.stagedoor.seating.domain;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A seat as printed on the ticket: {@code A1}.
 *
 * @param row one or two capital letters
 * @param number from 1
 */
public record SeatLabel(String row, int number) {

    private static final Pattern TEXT = Pattern.compile("([A-Z]{1,2})([1-9][0-9]{0,2})");

    /** @throws IllegalArgumentException if the text is no seat label: the plan holds no others */
    public static SeatLabel parse(String text) {
        Matcher matcher = TEXT.matcher(text);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("Not a seat label: " + text);
        }
        return new SeatLabel(matcher.group(1), Integer.parseInt(matcher.group(2)));
    }

    @Override
    public String toString() {
        return row + number;
    }
}
