package dev.stagedoor.emulator.states.definition.check;

import java.time.DateTimeException;
import java.time.OffsetDateTime;

import com.fasterxml.jackson.databind.JsonNode;

/** Points in time as the language writes them: RFC 3339 with a capital T, and a capital Z where there is no offset. */
final class TimestampCheck {

    private TimestampCheck() {}

    /** A value that is no text says nothing here. */
    static void check(JsonNode value, String location, Report report) {
        if (value.isTextual() && !isTimestamp(value.textValue())) {
            report.schema("String does not match RFC3339 timestamp", location);
        }
    }

    private static boolean isTimestamp(String text) {
        if (text.indexOf('t') >= 0 || text.indexOf('z') >= 0) {
            return false;
        }
        try {
            OffsetDateTime.parse(text);
            return true;
        } catch (DateTimeException e) {
            return false; // the answer, no failure
        }
    }
}
