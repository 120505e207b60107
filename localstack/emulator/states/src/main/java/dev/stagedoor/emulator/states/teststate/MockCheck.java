package dev.stagedoor.emulator.states.teststate;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stagedoor.emulator.states.definition.MapState;
import dev.stagedoor.emulator.states.definition.ParallelState;
import dev.stagedoor.emulator.states.definition.State;
import dev.stagedoor.emulator.states.definition.TaskState;
import dev.stagedoor.emulator.states.error.api.ValidationException;
import dev.stagedoor.emulator.states.task.mock.FieldValidationMode;
import dev.stagedoor.emulator.states.task.mock.InvalidMockResultException;
import dev.stagedoor.emulator.states.task.mock.MockResults;

/**
 * Whether a state's work could end as its mock says.
 *
 * @see <a href="https://docs.aws.amazon.com/step-functions/latest/dg/test-state-isolation.html">TestState</a>
 */
public final class MockCheck {

    private final MockResults results = new MockResults();

    /** @throws ValidationException if this type of state has no work to mock */
    public void type(State state) {
        switch (state.type()) {
            case TASK, MAP, PARALLEL -> {
            }
            default -> throw new ValidationException(
                    "State type '" + state.type().text() + "' is not supported when a mock is specified");
        }
    }

    /** @throws ValidationException if the state cannot have this result */
    public void result(State state, JsonNode result, FieldValidationMode mode, int failedIterations) {
        if (state instanceof TaskState task) {
            try {
                results.check(task.resource(), result, mode);
            } catch (InvalidMockResultException e) {
                throw new ValidationException(e.getMessage());
            }
        } else if (state instanceof ParallelState parallel) {
            array(result);
            if (result.size() != parallel.branches().size()) {
                throw new ValidationException(
                        "Mocked result must contain the same number of items as number of Parallel branches.");
            }
        } else if (state instanceof MapState map) {
            if (map.distributed() != null && map.distributed().resultWriter() != null) {
                if (!result.isObject()) {
                    throw new ValidationException("Mocked result must be a JSON object.");
                }
                return;
            }
            array(result);
            if (failedIterations > result.size()) {
                throw new ValidationException(
                        "Map iteration failure count must be less than or equal to the number of Map iterations");
            }
        }
    }

    private static void array(JsonNode result) {
        if (!result.isArray()) {
            throw new ValidationException("Mocked result must be an array.");
        }
    }
}
