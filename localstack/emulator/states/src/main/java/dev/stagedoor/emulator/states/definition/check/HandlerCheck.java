package dev.stagedoor.emulator.states.definition.check;

import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stagedoor.emulator.states.definition.QueryLanguage;

/** The rules of Retry and Catch. */
final class HandlerCheck {

    private static final String ALL = "States.ALL";

    private HandlerCheck() {}

    static void check(JsonNode state, QueryLanguage language, String location, Report report) {
        each(state.path("Retry"), FieldTable.RETRIER, language, location + "/Retry", report);
        each(state.path("Catch"), FieldTable.CATCHER, language, location + "/Catch", report);
        for (int i = 0; i < state.path("Catch").size(); i++) {
            JsonNode catcher = state.path("Catch").get(i);
            String place = location + "/Catch[" + i + "]";
            if (!catcher.has("Next")) {
                report.required("Next", place);
            }
            AssignCheck.check(catcher.path("Assign"), place, report);
        }
        for (int i = 0; i < state.path("Retry").size(); i++) {
            numbers(state.path("Retry").get(i), location + "/Retry[" + i + "]", report);
        }
    }

    private static void each(JsonNode handlers, Map<String, Field> fields, QueryLanguage language, String location,
            Report report) {
        for (int i = 0; i < handlers.size(); i++) {
            JsonNode handler = handlers.get(i);
            String place = location + "[" + i + "]";
            ObjectCheck.check(handler, fields, language, place, report);
            JsonNode errors = handler.path("ErrorEquals");
            if (errors.isMissingNode()) {
                report.required("ErrorEquals", place);
            } else if (errors.isEmpty()) {
                report.schema("ErrorEquals must not be empty", place + "/ErrorEquals");
            } else if (hasAll(errors) && (errors.size() > 1 || i < handlers.size() - 1)) {
                report.schema("States.ALL must appear alone and at the last position", place + "/ErrorEquals");
            }
        }
    }

    private static boolean hasAll(JsonNode errors) {
        for (JsonNode error : errors) {
            if (ALL.equals(error.asText())) {
                return true;
            }
        }
        return false;
    }

    private static void numbers(JsonNode retrier, String location, Report report) {
        if (retrier.path("BackoffRate").isNumber() && retrier.path("BackoffRate").doubleValue() < 1) {
            report.schema("BackoffRate must be greater than or equal to 1.0", location + "/BackoffRate");
        }
        JsonNode delay = retrier.path("MaxDelaySeconds");
        if (delay.isIntegralNumber()
                && (delay.longValue() >= 31_622_400
                        || delay.longValue() <= retrier.path("IntervalSeconds").asLong(1))) {
            report.schema("MaxDelaySeconds must be greater than IntervalSeconds and less than 31622400",
                    location + "/MaxDelaySeconds");
        }
        String jitter = retrier.path("JitterStrategy").asText("NONE");
        if (!jitter.equals("NONE") && !jitter.equals("FULL")) {
            report.schema("The field 'JitterStrategy' should have one of these values: [FULL, NONE]",
                    location + "/JitterStrategy");
        }
    }
}
