package dev.stagedoor.bookings.api;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;

import dev.stagedoor.bookings.domain.BookingId;
import dev.stagedoor.bookings.domain.Ledger.Position;

/**
 * The opaque {@code next}. It says where to go on within the caller's own bookings and nothing about whose they are, so a
 * forged one shows nothing that its forger may not see.
 */
final class PageToken {

    private static final int MAX_LENGTH = 200;

    private PageToken() {}

    static String write(Position position) {
        String text = position.createdAt().toEpochMilli() + "/" + position.bookingId();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    /** @throws ProblemException if we did not write it */
    static Position read(String token) {
        if (token.length() > MAX_LENGTH) {
            throw unknown();
        }
        try {
            String text = new String(Base64.getUrlDecoder().decode(token), StandardCharsets.UTF_8);
            String[] parts = text.split("/", 2);
            if (parts.length != 2 || !BookingId.hasForm(parts[1])) {
                throw unknown();
            }
            return new Position(Instant.ofEpochMilli(Long.parseLong(parts[0])), parts[1]);
        } catch (IllegalArgumentException e) {
            throw unknown();
        }
    }

    private static ProblemException unknown() {
        return ProblemException.badRequest("next is not a token that this API gave");
    }
}
