package dev.stagedoor.bookings.store;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Values of our own kinds as attributes, and back. */
final class Attributes {

    /** Always three digits after the second: a sort key must sort as text. */
    private static final DateTimeFormatter INSTANT = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'")
            .withZone(ZoneOffset.UTC);

    private Attributes() {}

    static AttributeValue text(String value) {
        return AttributeValue.fromS(value);
    }

    static AttributeValue instant(Instant value) {
        return text(INSTANT.format(value));
    }

    static Instant instant(AttributeValue value) {
        return Instant.parse(value.s());
    }

    /** Seconds since 1970. */
    static Instant second(AttributeValue value) {
        return Instant.ofEpochSecond(number(value));
    }

    static long number(AttributeValue value) {
        return Long.parseLong(value.n());
    }
}
