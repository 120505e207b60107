package dev.stagedoor.bookings.domain;

import java.util.Comparator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A seat as printed on the ticket: {@code A1}. Ordered as one walks through the house, so {@code A2} comes before {@code A10}.
 *
 * @param row one or two capital letters
 * @param number from 1
 */
public record SeatLabel(String row, int number) implements Comparable<SeatLabel> {

    private static final Pattern TEXT = Pattern.compile("([A-Z]{1,2})([1-9][0-9]{0,2})");
    private static final Comparator<SeatLabel> ORDER = Comparator.comparingInt((SeatLabel s) -> s.row.length())
            .thenComparing(SeatLabel::row).thenComparingInt(SeatLabel::number);

    public static boolean hasForm(String text) {
        return TEXT.matcher(text).matches();
    }

    /** @throws IllegalArgumentException if the text is no seat label */
    public static SeatLabel parse(String text) {
        Matcher matcher = TEXT.matcher(text);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("A seat is one or two letters and a number, such as A1");
        }
        return new SeatLabel(matcher.group(1), Integer.parseInt(matcher.group(2)));
    }

    @Override
    public int compareTo(SeatLabel other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return row + number;
    }
}
