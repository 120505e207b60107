package dev.stagedoor.emulator.states.definition.check;

import java.util.List;
import java.util.function.BiConsumer;

import com.fasterxml.jackson.databind.JsonNode;

/** The workflows in a state, where it has any. */
final class Workflows {

    private static final List<String> PROCESSORS = List.of("ItemProcessor", "Iterator");

    private Workflows() {}

    /** @param found hears of each of them and its location */
    static void in(JsonNode state, String location, BiConsumer<JsonNode, String> found) {
        int index = 0;
        for (JsonNode branch : state.path("Branches").isArray() ? state.path("Branches") : FieldTable.NONE) {
            found.accept(branch, location + "/Branches[" + index++ + "]");
        }
        for (String processor : PROCESSORS) {
            if (state.has(processor)) {
                found.accept(state.get(processor), location + "/" + processor);
            }
        }
    }
}
