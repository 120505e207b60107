package dev.stagedoor.bookings.domain;

import java.util.regex.Pattern;

/** The form of a booking's id, which the machine Accept makes: {@code bk-} and the first half of a SHA-256. */
public final class BookingId {

    private static final Pattern FORM = Pattern.compile("bk-[0-9a-f]{32}");

    private BookingId() {}

    public static boolean hasForm(String text) {
        return FORM.matcher(text).matches();
    }
}
