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
    }

    private static void each(JsonNode handlers, Map<String, Field> fields, QueryLanguage language, String location,
            Report report) {
        if (!handlers.isArray()) {
            return; // reported as a field of the state
        }
        int index = 0;
        for (JsonNode handler : handlers) {
            String place = location + "[" + index++ + "]";
            ObjectCheck.check(handler, fields, language, place, report);
            if (handler.isObject()) {
                handler(handler, fields, index == handlers.size(), place, report);
            }
        }
    }

    private static void handler(JsonNode handler, Map<String, Field> fields, boolean last, String place,
            Report report) {
        if (fields == FieldTable.CATCHER) {
            ObjectCheck.required(handler, place, report, "ErrorEquals", "Next");
            AssignCheck.check(handler.path("Assign"), place, report);
        } else {
            ObjectCheck.required(handler, place, report, "ErrorEquals");
            ObjectCheck.word(handler, "JitterStrategy", place, report, "NONE", "FULL");
        }
        JsonNode errors = handler.path("ErrorEquals");
        ObjectCheck.notEmpty(errors, place + "/ErrorEquals", report);
        for (int i = 0; errors.isArray() && i < errors.size(); i++) {
            if (ALL.equals(errors.get(i).textValue()) && (errors.size() > 1 || !last)) {
                report.schema("States.ALL must appear alone and at end of list", place + "/ErrorEquals[" + i + "]");
            }
        }
    }
}
