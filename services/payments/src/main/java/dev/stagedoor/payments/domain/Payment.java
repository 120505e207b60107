package dev.stagedoor.payments.domain;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** What was charged for a booking, or given back. */
public record Payment(String paymentId, String bookingId, BigDecimal amount, String currency) {

    private static final int ID_BYTES = 8;

    /** A booking has one payment, whose id follows from the booking's: however often an order arrives, it is that one. */
    static Payment of(PaymentOrder order) {
        return new Payment("pay-" + hash(order.bookingId()), order.bookingId(), order.amount(), order.currency());
    }

    private static String hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, ID_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JVM has SHA-256", e);
        }
    }
}
