package dev.stagedoor.bookings.api;

import java.util.regex.Pattern;

/** The form of a booking's id. */
final class BookingId {

    private static final Pattern FORM = Pattern.compile("[0-9a-f-]{36}");

    private BookingId() {}

    static boolean hasForm(String text) {
        return FORM.matcher(text).matches();
    }
}
