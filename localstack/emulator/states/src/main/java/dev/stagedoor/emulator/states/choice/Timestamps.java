package dev.stagedoor.emulator.states.choice;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;

/** Points in time as ISO 8601 with an offset, capital T and Z. */
public final class Timestamps {

    private Timestamps() {}

    /** Empty if the value is not such a text. */
    public static Optional<Instant> parse(JsonNode value) {
        if (!value.isTextual() || value.textValue().chars().anyMatch(c -> c == 't' || c == 'z')) {
            return Optional.empty();
        }
        try {
            return Optional.of(OffsetDateTime.parse(value.textValue()).toInstant());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
