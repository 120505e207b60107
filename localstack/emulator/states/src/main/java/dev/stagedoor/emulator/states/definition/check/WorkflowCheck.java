package dev.stagedoor.emulator.states.definition.check;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stagedoor.emulator.states.definition.MachineType;
import dev.stagedoor.emulator.states.definition.QueryLanguage;

/** The form of a workflow and of those inside of it. Names of states, and labels, are unique in all of them. */
final class WorkflowCheck {

    private static final int LONGEST_NAME = 80;
    private static final int MOST_STATES = 10_000;
    private static final int DEEPEST = 20;

    private final MachineType type;
    private final QueryLanguage language;
    private final Report report;
    private final Set<String> names = new HashSet<>();
    private final Set<String> labels = new HashSet<>();
    private int depth;

    /** @param language of the machine */
    WorkflowCheck(MachineType type, QueryLanguage language, Report report) {
        this.type = type;
        this.language = language;
        this.report = report;
    }

    void check(JsonNode workflow, Map<String, Field> fields, String location) {
        if (!Kind.OBJECT.check(workflow, location, report)) {
            return;
        }
        if (++depth > DEEPEST) {
            report.add("TOO_DEEPLY_NESTED", "The states are too deeply nested", location); // [?]
        } else {
            ObjectCheck.check(workflow, fields, null, location, report);
            ObjectCheck.required(workflow, location, report, "States", "StartAt");
            ObjectCheck.notEmpty(workflow.path("States"), location + "/States", report);
            workflow.path("States").fields().forEachRemaining(
                    entry -> state(entry.getKey(), entry.getValue(), location + "/States/" + entry.getKey()));
        }
        depth--;
    }

    private void state(String name, JsonNode state, String location) {
        if (name.isEmpty() || name.codePointCount(0, name.length()) > LONGEST_NAME) {
            // the first words and the last are AWS's [?]
            report.add("INVALID_STATE_NAME", "Invalid State name: " + name + (name.isEmpty()
                    ? " is empty"
                    : " exceeds the 80-character limit allowed by the service"), location);
        }
        if (!names.add(name)) {
            report.add("DUPLICATE_STATE_NAME", "Duplicate State name: " + name, location);
        }
        if (names.size() > MOST_STATES) {
            report.add("TOO_MANY_STATES", "A definition must have at most 10000 states", location); // a bound of ours
            return;
        }
        state(state, location);
    }

    /** A state, whatever its name. */
    void state(JsonNode state, String location) {
        Languages.check(state, location, report);
        boolean downgrade = Languages.isDowngrade(state, language, location, report);
        new StateCheck(state, Languages.of(state, language), type, location, report).check(this, downgrade);
    }

    /** The label of a distributed Map state. */
    void label(String label, String location) {
        if (!labels.add(label)) {
            report.add("DUPLICATE_LABEL_NAME", "Duplicate Label name: " + label, location);
        }
    }
}
