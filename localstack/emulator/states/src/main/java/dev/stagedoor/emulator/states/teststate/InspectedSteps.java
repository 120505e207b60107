package dev.stagedoor.emulator.states.teststate;

import java.util.Set;

import dev.stagedoor.emulator.states.definition.PassState;
import dev.stagedoor.emulator.states.definition.QueryLanguage;
import dev.stagedoor.emulator.states.definition.State;

/**
 * Which steps of the data's way AWS shows of a state, as recorded.
 *
 * @see <a href="https://docs.aws.amazon.com/step-functions/latest/apireference/API_InspectionData.html">InspectionData</a>
 */
final class InspectedSteps {

    private static final Set<String> NUMBERS = Set.of("maxConcurrency", "toleratedFailureCount",
            "toleratedFailurePercentage");

    private InspectedSteps() {}

    static boolean shows(State state, String step) {
        if (NUMBERS.contains(step)) {
            return true;
        }
        return (state.language() == QueryLanguage.JSONATA ? jsonata(state) : jsonPath(state)).contains(step);
    }

    private static Set<String> jsonata(State state) {
        return switch (state.type()) {
            case TASK -> Set.of("afterArguments", "result");
            default -> Set.of();
        };
    }

    private static Set<String> jsonPath(State state) {
        return switch (state.type()) {
            case PASS -> ((PassState) state).result() == null
                    ? Set.of("afterInputPath", "afterParameters", "afterResultSelector", "afterResultPath")
                    : Set.of("result", "afterResultSelector", "afterResultPath");
            case TASK -> Set.of("afterInputPath", "afterParameters", "result", "afterResultSelector",
                    "afterResultPath");
            case PARALLEL -> Set.of("afterResultSelector", "afterResultPath");
            case MAP -> Set.of("afterInputPath", "afterItemsPath", "afterResultSelector", "afterResultPath");
            case SUCCEED, FAIL, WAIT, CHOICE -> Set.of("afterInputPath");
        };
    }
}
