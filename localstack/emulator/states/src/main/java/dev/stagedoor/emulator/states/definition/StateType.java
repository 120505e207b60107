package dev.stagedoor.emulator.states.definition;

import java.util.Optional;

/** The eight types of states; their names stand in definitions and in the names of history events. */
public enum StateType {

    PASS("Pass"), TASK("Task"), CHOICE("Choice"), WAIT("Wait"), SUCCEED("Succeed"), FAIL("Fail"), PARALLEL(
            "Parallel"), MAP("Map");

    private final String text;

    StateType(String text) {
        this.text = text;
    }

    public String text() {
        return text;
    }

    public static Optional<StateType> of(String text) {
        for (StateType type : values()) {
            if (type.text.equals(text)) {
                return Optional.of(type);
            }
        }
        return Optional.empty();
    }
}
