package dev.stagedoor.emulator.states.definition.check;

import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stagedoor.emulator.states.definition.MachineType;
import dev.stagedoor.emulator.states.definition.QueryLanguage;
import dev.stagedoor.emulator.states.definition.StateType;

/** The form of one state. */
final class StateCheck {

    private static final List<String> WAITS = List.of("Seconds", "SecondsPath", "Timestamp", "TimestampPath");

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

    /** @param inner checks the workflows inside of it */
    void check(WorkflowCheck inner) {
        if (!state.isObject()) {
            report.schema("Expected value of type Object", location);
            return;
        }
        if (!state.has("Type")) {
            report.required("Type", location);
            return;
        }
        Optional<StateType> type = StateType.of(state.get("Type").asText());
        if (type.isEmpty()) {
            report.schema("The field 'Type' should have one of these values: "
                    + "[Task, Wait, Pass, Succeed, Fail, Choice, Parallel, Map]", location + "/Type");
            return;
        }
        ObjectCheck.check(state, FieldTable.of(type.get()), language, location, report);
        HandlerCheck.check(state, language, location, report);
        AssignCheck.check(state.path("Assign"), location, report);
        transition(type.get());
        own(type.get(), inner);
    }

    private void transition(StateType type) {
        if (!FieldTable.of(type).containsKey("Next")) {
            return;
        }
        boolean ends = state.path("End").asBoolean();
        if (ends && state.has("Next")) {
            report.schema("The fields 'Next' and 'End' cannot both be specified", location);
        } else if (!ends && !state.has("Next")) {
            report.schema("One of the fields 'Next' and 'End' is required", location);
        }
    }

    private void own(StateType type, WorkflowCheck inner) {
        switch (type) {
            case TASK -> task();
            case WAIT -> waits();
            case CHOICE -> new ChoiceCheck(language, report).check(state, location);
            case FAIL -> {
                ObjectCheck.exclusive(state, "Error", "ErrorPath", location, report);
                ObjectCheck.exclusive(state, "Cause", "CausePath", location, report);
            }
            case PARALLEL -> parallel(inner);
            case MAP -> new MapCheck(language, machine, report).check(state, location, inner);
            case PASS, SUCCEED -> {
            }
        }
    }

    private void task() {
        if (!state.has("Resource")) {
            report.required("Resource", location);
        }
        ObjectCheck.exclusive(state, "TimeoutSeconds", "TimeoutSecondsPath", location, report);
        ObjectCheck.exclusive(state, "HeartbeatSeconds", "HeartbeatSecondsPath", location, report);
        JsonNode timeout = state.path("TimeoutSeconds");
        JsonNode heartbeat = state.path("HeartbeatSeconds");
        if (timeout.isIntegralNumber() && heartbeat.isIntegralNumber()
                && heartbeat.longValue() >= timeout.longValue()) {
            report.schema("HeartbeatSeconds must be smaller than TimeoutSeconds", location + "/HeartbeatSeconds");
        }
        JsonNode credentials = state.path("Credentials");
        if (credentials.isObject() && !credentials.has("RoleArn")
                && (language == QueryLanguage.JSONATA || !credentials.has("RoleArn.$"))) {
            report.required("RoleArn", location + "/Credentials");
        }
        if (machine == MachineType.EXPRESS) {
            ExpressCheck.resource(state.path("Resource").asText(), location + "/Resource", report);
        }
    }

    private void waits() {
        if (WAITS.stream().filter(state::has).count() != 1) {
            report.schema("Exactly one of these fields is required: " + WAITS, location);
        }
        JsonNode timestamp = state.path("Timestamp");
        boolean computed = language == QueryLanguage.JSONATA && ObjectCheck.isExpression(timestamp);
        if (timestamp.isTextual() && !computed && !isTimestamp(timestamp.textValue())) {
            report.schema("String does not match RFC3339 timestamp", location + "/Timestamp");
        }
    }

    private static boolean isTimestamp(String text) {
        try {
            OffsetDateTime.parse(text);
            return true;
        } catch (DateTimeException e) {
            return false; // the answer, no failure
        }
    }

    private void parallel(WorkflowCheck inner) {
        JsonNode branches = state.path("Branches");
        if (branches.isMissingNode()) {
            report.required("Branches", location);
        } else if (branches.isArray() && branches.isEmpty()) {
            report.schema("The field 'Branches' must not be empty", location + "/Branches");
        }
        for (int i = 0; i < branches.size(); i++) {
            inner.check(branches.get(i), FieldTable.BRANCH, language, location + "/Branches[" + i + "]");
        }
    }
}
