package dev.stagedoor.shows.api;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Base64;
import java.util.regex.Pattern;

import dev.stagedoor.shows.domain.InvalidQueryException;
import dev.stagedoor.shows.domain.Position;

/** The opaque {@code next}. Everything listed is public, so a forged one shows nothing new. */
final class PageToken {

    private static final Pattern ID = Pattern.compile("[a-z0-9-]{1,100}");

    private PageToken() {}

    static String write(Position position) {
        return encode(position.firstDate() + "/" + position.showId());
    }

    static String write(String performanceId) {
        return encode(performanceId);
    }

    /** @throws InvalidQueryException if we did not write it */
    static Position readPosition(String token) {
        String[] parts = decode(token).split("/", 2);
        try {
            if (parts.length == 2) {
                return new Position(LocalDate.parse(parts[0]), id(parts[1]));
            }
        } catch (DateTimeException e) {
            throw unknown();
        }
        throw unknown();
    }

    /** @throws InvalidQueryException if we did not write it */
    static String readPerformanceId(String token) {
        return id(decode(token));
    }

    private static String id(String text) {
        if (!ID.matcher(text).matches()) {
            throw unknown();
        }
        return text;
    }

    private static String encode(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String decode(String token) {
        try {
            return new String(Base64.getUrlDecoder().decode(token), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw unknown();
        }
    }

    private static InvalidQueryException unknown() {
        return new InvalidQueryException("next is not a token that this API gave");
    }
}
