package dev.stagedoor.emulator.states.definition.check;

import java.util.HashSet;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stagedoor.emulator.states.error.Diagnostic;

/**
 * Where the states of one workflow lead: to states that there are, to an end, and to every state. A state that only another unreachable
 * one names is not reported, as on AWS.
 */
final class Transitions {

    private static final String MISSING_TARGET = "MISSING_TRANSITION_TARGET";

    private final JsonNode states;
    private final String location;
    private final Report report;
    private final Set<String> reached = new HashSet<>();
    private boolean ends;

    private Transitions(JsonNode states, String location, Report report) {
        this.states = states;
        this.location = location;
        this.report = report;
    }

    /** @param workflow whose form is right */
    static void check(JsonNode workflow, String location, Report report) {
        new Transitions(workflow.path("States"), location, report).check(workflow.path("StartAt").asText());
    }

    private void check(String start) {
        target(start, null, location + "/StartAt");
        states.fields().forEachRemaining(
                entry -> state(entry.getKey(), entry.getValue(), location + "/States/" + entry.getKey()));
        if (!ends) {
            report.add(Diagnostic.error("MISSING_END_STATE", "Workflow has no terminal state", null)
                    .about(location + "/States"));
            return;
        }
        states.fieldNames().forEachRemaining(name -> {
            if (!reached.contains(name)) {
                report.add(MISSING_TARGET, "State \"" + name + "\" is not reachable.", location + "/States/" + name);
            }
        });
    }

    private void state(String name, JsonNode state, String place) {
        String type = state.path("Type").asText();
        ends |= state.path("End").asBoolean() || type.equals("Succeed") || type.equals("Fail");
        target(state.path("Next").textValue(), name, place + "/Next");
        for (int i = 0; i < state.path("Choices").size(); i++) {
            target(state.path("Choices").get(i).path("Next").textValue(), name, place + "/Choices[" + i + "]/Next");
        }
        target(state.path("Default").textValue(), name, place + "/Default");
        for (int i = 0; i < state.path("Catch").size(); i++) {
            target(state.path("Catch").get(i).path("Next").textValue(), name, place + "/Catch[" + i + "]/Next");
        }
    }

    private void target(String next, String from, String place) {
        if (next == null) {
            return;
        }
        if (!states.has(next)) {
            report.add(MISSING_TARGET, "Missing 'Next' target: " + next, place);
        } else if (!next.equals(from)) {
            reached.add(next);
        }
    }
}
