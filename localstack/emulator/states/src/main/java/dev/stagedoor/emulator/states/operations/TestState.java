package dev.stagedoor.emulator.states.operations;

import java.util.Set;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stagedoor.emulator.core.Json;
import dev.stagedoor.emulator.core.bus.AwsRequest;
import dev.stagedoor.emulator.core.bus.AwsResponse;
import dev.stagedoor.emulator.core.bus.Operation;
import dev.stagedoor.emulator.states.error.api.ValidationException;
import dev.stagedoor.emulator.states.teststate.MockCheck;
import dev.stagedoor.emulator.states.teststate.TrialResult;
import io.vertx.core.Future;

/** <a href="https://docs.aws.amazon.com/step-functions/latest/apireference/API_TestState.html">TestState</a>. */
final class TestState implements Operation {

    private static final Set<String> MEMBERS = Set.of("definition", "roleArn", "input", "inspectionLevel",
            "revealSecrets", "variables", "stateName", "mock", "context", "stateConfiguration");
    private static final Set<String> LEVELS = Set.of("INFO", "DEBUG", "TRACE");

    private final StatesContext states;
    private final StateTrials trials;

    TestState(StatesContext states) {
        this.states = states;
        this.trials = new StateTrials(states, new MockCheck());
    }

    @Override
    public Future<AwsResponse> execute(AwsRequest request) {
        Members members = Members.of(request.input(), MEMBERS);
        String level = members.text("inspectionLevel") == null ? "INFO" : members.text("inspectionLevel");
        if (!LEVELS.contains(level)) {
            throw new ValidationException("1 validation error detected: Value '" + level
                    + "' at 'inspectionLevel' failed to satisfy constraint: Member must satisfy enum value set: [INFO, DEBUG, TRACE]");
        }
        return states.trials().run(trials.of(members)).map(result -> AwsResponse.ok(shape(result, level)));
    }

    private static ObjectNode shape(TrialResult result, String level) {
        ObjectNode shape = Json.object().put("status", result.status().name());
        put(shape, "output", result.output());
        if (result.error() != null) {
            put(shape, "error", result.error().error());
            put(shape, "cause", result.error().cause());
        }
        put(shape, "nextState", result.nextState());
        if (!level.equals("INFO")) {
            shape.set("inspectionData", result.inspectionData());
        }
        return shape;
    }

    private static void put(ObjectNode shape, String member, String text) {
        if (text != null) {
            shape.put(member, text);
        }
    }
}
