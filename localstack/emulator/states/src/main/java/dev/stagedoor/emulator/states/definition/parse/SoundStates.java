package dev.stagedoor.emulator.states.definition.parse;

import java.util.HashSet;
import java.util.List;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stagedoor.emulator.states.definition.StateType;
import dev.stagedoor.emulator.states.error.Diagnostic;

/** Of a definition whose form is wrong somewhere, the states whose form is right: what their expressions say is read all the same. */
final class SoundStates {

    /** Below these the form was not looked at. */
    private static final Set<String> CLOSED = Set.of("TOO_DEEPLY_NESTED", "TOO_MANY_STATES");

    private final NavigableSet<String> wrong = new TreeSet<>();
    private final Set<String> closed = new HashSet<>();

    /** @param wrong what is wrong with the form, all of it */
    SoundStates(List<Diagnostic> wrong) {
        wrong.stream().filter(one -> one.place() != null).forEach(one -> {
            this.wrong.add(one.place());
            if (CLOSED.contains(one.code())) {
                closed.add(one.place());
            }
        });
    }

    /** Reads them; what is wrong with them is found by the fields. */
    void parse(Fields workflow) {
        if (closed.contains(workflow.location())) {
            return;
        }
        workflow.get("States").fields().forEachRemaining(entry -> {
            Fields state = workflow.in("States").in(entry.getValue(), entry.getKey());
            if (isSound(state.location())) {
                StateParser.parse(entry.getKey(), state.inOwnLanguage());
            } else if (!closed.contains(state.location())) {
                inside(state);
            }
        });
    }

    /** The workflows of a state that has them by its type: others have not been looked at. */
    private void inside(Fields state) {
        String type = state.get("Type").asText();
        if (type.equals(StateType.MAP.text())) {
            parse(state.in("ItemProcessor"));
            parse(state.in("Iterator"));
        } else if (type.equals(StateType.PARALLEL.text()) && state.get("Branches").isArray()) {
            int index = 0;
            for (JsonNode branch : state.get("Branches")) {
                parse(state.in(branch, "Branches[" + index++ + "]"));
            }
        }
    }

    /** Whether nothing is wrong with the place and what is below it. */
    private boolean isSound(String location) {
        return !wrong.contains(location) && nothingBelow(location + "/") && nothingBelow(location + "[");
    }

    private boolean nothingBelow(String location) {
        String next = wrong.ceiling(location);
        return next == null || !next.startsWith(location);
    }
}
