package dev.stagedoor.emulator.states.definition.check;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stagedoor.emulator.states.definition.MachineType;
import dev.stagedoor.emulator.states.definition.QueryLanguage;

/** The form of a workflow and of those inside of it. Names of states are unique in all of them. */
final class WorkflowCheck {

    private static final int LONGEST_NAME = 80;
    private static final int MOST_STATES = 10_000;
    private static final int DEEPEST = 20;

    private final MachineType type;
    private final Report report;
    private final Set<String> names = new HashSet<>();
    private int depth;

    WorkflowCheck(MachineType type, Report report) {
        this.type = type;
        this.report = report;
    }

    void check(JsonNode workflow, Map<String, Field> fields, QueryLanguage outer, String location) {
        if (!workflow.isObject()) {
            report.schema("Expected value of type Object", location);
            return;
        }
        if (++depth > DEEPEST) {
            report.add("TOO_DEEPLY_NESTED", "The states are too deeply nested", location);
        } else {
            QueryLanguage language = language(workflow, outer, location);
            ObjectCheck.check(workflow, fields, language, location, report);
            required(workflow, location);
            workflow.path("States").fields().forEachRemaining(
                    entry -> state(entry.getKey(), entry.getValue(), language, location + "/States/" + entry.getKey()));
        }
        depth--;
    }

    private void required(JsonNode workflow, String location) {
        boolean states = workflow.has("States");
        boolean start = workflow.has("StartAt");
        if (!states || !start) {
            report.schema("These fields are required: "
                    + (states ? "[StartAt]" : start ? "[States]" : "[States, StartAt]"), location);
        } else if (workflow.get("States").isObject() && workflow.get("States").isEmpty()) {
            report.schema("The field 'States' must not be empty", location + "/States");
        }
    }

    private void state(String name, JsonNode state, QueryLanguage language, String location) {
        if (name.isEmpty() || name.codePointCount(0, name.length()) > LONGEST_NAME) {
            report.add("INVALID_STATE_NAME", "A state name must have from 1 to 80 characters", location);
        }
        if (!names.add(name)) {
            report.add("DUPLICATE_STATE_NAME", "The state name '" + name + "' appears more than once", location);
        }
        if (names.size() > MOST_STATES) {
            report.schema("A definition must have at most 10000 states", location);
            return;
        }
        new StateCheck(state, language(state, language, location), type, location, report).check(this);
    }

    /** A language that is none is reported where it stands. */
    QueryLanguage language(JsonNode node, QueryLanguage outer, String location) {
        JsonNode own = node.path("QueryLanguage");
        if (own.isMissingNode()) {
            return outer;
        }
        return QueryLanguage.of(own.asText()).orElseGet(() -> {
            report.schema("The field 'QueryLanguage' should have one of these values: [JSONPath, JSONata]",
                    location + "/QueryLanguage");
            return outer;
        });
    }
}
