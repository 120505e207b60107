package dev.stagedoor.bookings.domain;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * The number on the ticket of one seat: {@code 7K3M-9QW2-X4TB}, in the letters that nobody confuses
 * (<a href="https://www.crockford.com/base32.html">Crockford</a>). The same booking and seat always give the same number, so that a saga that asks
 * again issues no second ticket; without the booking's id, nobody can tell it.
 */
public record TicketNumber(String text) {

    private static final String LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int LENGTH = 12;
    private static final int GROUP = 4;

    public static TicketNumber of(String bookingId, SeatLabel seat) {
        BigInteger hash = new BigInteger(1, sha256(bookingId + " " + seat));
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < LENGTH; i++) {
            text.append(i > 0 && i % GROUP == 0 ? "-" : "")
                    .append(LETTERS.charAt(hash.intValue() & LETTERS.length() - 1));
            hash = hash.shiftRight(Integer.bitCount(LETTERS.length() - 1));
        }
        return new TicketNumber(text.toString());
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }
}
