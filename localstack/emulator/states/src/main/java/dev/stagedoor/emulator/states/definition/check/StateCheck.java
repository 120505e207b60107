package dev.stagedoor.emulator.states.definition.check;

import java.util.Map;
import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stagedoor.emulator.states.definition.MachineType;
import dev.stagedoor.emulator.states.definition.QueryLanguage;
import dev.stagedoor.emulator.states.definition.StateType;

/** The form of one state. */
final class StateCheck {

    private final JsonNode state;
    private final QueryLanguage language;
    private final MachineType machine;
    private final String location;
    private final Report report;

    StateCheck(JsonNode state, QueryLanguage language, MachineType machine, String location, Report report) {
        this.state = state;
        this.language = language;
        this.machine = machine;
        this.location = location;
        this.report = report;
    }

    /**
     * @param inner checks the workflows inside of it
     * @param anyLanguage whether nothing is said about fields of the other language
     */
    void check(WorkflowCheck inner, boolean anyLanguage) {
        if (!Kind.OBJECT.check(state, location, report)) {
            return;
        }
        if (!state.has("Type")) {
            ObjectCheck.required(state, location, report, "Type");
            return;
        }
        Optional<StateType> type = StateType.of(state.get("Type").asText());
        if (type.isEmpty()) {
            report.schema("The field 'Type' should have one of these values: "
                    + "[Task, Wait, Pass, Succeed, Fail, Choice, Parallel, Map]", location + "/Type");
            return;
        }
        Map<String, Field> fields = FieldTable.of(type.get());
        QueryLanguage fieldsOf = anyLanguage ? null : language;
        ObjectCheck.check(state, fields, fieldsOf, location, report);
        if (fields.containsKey("Catch")) {
            HandlerCheck.check(state, fieldsOf, location, report);
        }
        if (fields.containsKey("Assign")) {
            AssignCheck.check(state.path("Assign"), location, report);
        }
        if (fields.containsKey("Next")) {
            transition();
        }
        own(type.get(), inner);
    }

    /** {@code "End": false} says nothing. */
    private void transition() {
        boolean ends = state.path("End").asBoolean();
        if (ends == state.has("Next")) {
            report.schema((ends
                    ? "There should only be one of the following fields: "
                    : "This object should have only one of the following fields: ") + "[Next, End]", location);
        }
    }

    private void own(StateType type, WorkflowCheck inner) {
        switch (type) {
            case TASK -> TaskCheck.check(state, language, machine, location, report);
            case WAIT -> waits();
            case CHOICE -> new ChoiceCheck(language, report).check(state, location);
            case FAIL -> {
                ObjectCheck.exclusive(state, location, report, "Error", "ErrorPath");
                ObjectCheck.exclusive(state, location, report, "Cause", "CausePath");
            }
            case PARALLEL -> parallel(inner);
            case MAP -> new MapCheck(language, machine, report).check(state, location, inner);
            case PASS, SUCCEED -> {
            }
        }
    }

    private void waits() {
        ObjectCheck.one(state, location, report, "SecondsPath", "Seconds", "TimestampPath", "Timestamp");
        JsonNode timestamp = state.path("Timestamp");
        if (language == QueryLanguage.JSONPATH || !ObjectCheck.isExpression(timestamp)) {
            TimestampCheck.check(timestamp, location + "/Timestamp", report);
        }
    }

    private void parallel(WorkflowCheck inner) {
        ObjectCheck.required(state, location, report, "Branches");
        JsonNode branches = state.path("Branches");
        ObjectCheck.notEmpty(branches, location + "/Branches", report);
        int index = 0;
        for (JsonNode branch : branches.isArray() ? branches : FieldTable.NONE) {
            inner.check(branch, FieldTable.BRANCH, location + "/Branches[" + index++ + "]");
        }
    }
}
