package dev.stagedoor.emulator.data.s3.operations;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** Times as S3 writes them: whole seconds. */
final class Times {

    private static final DateTimeFormatter ISO = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss'.000Z'")
            .withZone(ZoneOffset.UTC);
    private static final DateTimeFormatter HTTP = DateTimeFormatter.RFC_1123_DATE_TIME.withZone(ZoneOffset.UTC);

    private Times() {}

    static String iso(Instant instant) {
        return ISO.format(instant);
    }

    static String http(Instant instant) {
        return HTTP.format(instant.truncatedTo(ChronoUnit.SECONDS));
    }

    /** Empty for a header that is no date: HTTP says to ignore such a condition. */
    static Optional<Instant> parseHttp(String header) {
        try {
            return Optional.of(Instant.from(HTTP.parse(header)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
