package dev.stagedoor.emulator.states.operations;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stagedoor.emulator.core.Json;
import dev.stagedoor.emulator.states.definition.MachineType;
import dev.stagedoor.emulator.states.definition.State;
import dev.stagedoor.emulator.states.definition.StateType;
import dev.stagedoor.emulator.states.definition.TaskState;
import dev.stagedoor.emulator.states.engine.Mock;
import dev.stagedoor.emulator.states.engine.Payload;
import dev.stagedoor.emulator.states.error.Diagnostic;
import dev.stagedoor.emulator.states.error.ErrorOutput;
import dev.stagedoor.emulator.states.error.InvalidDefinitionException;
import dev.stagedoor.emulator.states.error.api.InvalidExecutionInputException;
import dev.stagedoor.emulator.states.error.api.InvalidStateMachineDefinitionException;
import dev.stagedoor.emulator.states.error.api.UnsupportedStateTypeException;
import dev.stagedoor.emulator.states.error.api.ValidationException;
import dev.stagedoor.emulator.states.execution.JsonText;
import dev.stagedoor.emulator.states.task.IntegrationPattern;
import dev.stagedoor.emulator.states.task.mock.FieldValidationMode;
import dev.stagedoor.emulator.states.teststate.MockCheck;
import dev.stagedoor.emulator.states.teststate.MockedContext;
import dev.stagedoor.emulator.states.teststate.StateFinder;
import dev.stagedoor.emulator.states.teststate.StateTrial;

/** Reads what a call of TestState wants to try, and refuses what cannot be tried. */
final class StateTrials {

    /** As AWS calls a state that is given without a name. */
    private static final String NAMELESS = "StateName";
    private static final Set<String> MOCK = Set.of("result", "errorOutput", "fieldValidationMode");
    private static final Set<String> CONFIGURATION = Set.of("retrierRetryCount", "errorCausedByState",
            "mapIterationFailureCount", "mapItemReaderData");

    private final StatesContext states;
    private final MockCheck mocks;

    StateTrials(StatesContext states, MockCheck mocks) {
        this.states = states;
        this.mocks = mocks;
    }

    StateTrial of(Members members) {
        State state = state(members.required("definition"), members.text("stateName"));
        Members configuration = Members.of(object(members.get("stateConfiguration")), CONFIGURATION);
        ObjectNode context = members.text("context") == null ? null : MockedContext.parse(members.text("context"));
        JsonNode given = members.get("mock");
        boolean mocked = !given.isMissingNode() && !given.isNull();
        if (mocked) {
            mocks.type(state);
        } else {
            withoutMock(state, configuration, members.text("roleArn"));
        }
        if (members.flag("revealSecrets", false)) {
            throw new ValidationException(mocked
                    ? "TestState does not support RevealSecrets when a mock is specified."
                    : "The Stagedoor emulator has no HTTP tasks, whose secrets revealSecrets is about.");
        }
        Mock mock = mocked ? mock(state, Members.of(object(given), MOCK), configuration) : null;
        return new StateTrial(state, input(members.text("input")), members.text("roleArn"), mock, context,
                variables(members.text("variables")),
                configuration.number("retrierRetryCount", 0, Integer.MAX_VALUE, 0));
    }

    private State state(String definition, String name) {
        try {
            return name == null
                    ? states.definitions().readState(definition, NAMELESS)
                    : StateFinder.find(states.definitions().read(definition, MachineType.STANDARD).workflow(), name)
                            .orElseThrow(() -> new ValidationException("State not found in definition"));
        } catch (InvalidDefinitionException e) {
            throw new InvalidStateMachineDefinitionException(e.diagnostics());
        }
    }

    private void withoutMock(State state, Members configuration, String role) {
        if (!configuration.get("mapIterationFailureCount").isMissingNode()) {
            throw new ValidationException(
                    "TestState does not support MapIterationFailureCount when a mock is not specified.");
        }
        if (state.type() == StateType.MAP || state.type() == StateType.PARALLEL) {
            throw new UnsupportedStateTypeException();
        }
        if (state instanceof TaskState task) {
            if (role == null) {
                throw new ValidationException("RoleArn must be specified when testing a Task state");
            }
            if (task.resource().pattern() != IntegrationPattern.REQUEST_RESPONSE) {
                throw new ValidationException("TestState does not support activities and tasks that wait for a job or "
                        + "a task token when a mock is not specified.");
            }
            states.unsupported().apply(task.resource()).ifPresent(why -> {
                throw new InvalidStateMachineDefinitionException(
                        List.of(Diagnostic.schema(why, "/Resource")));
            });
        }
    }

    private Mock mock(State state, Members mock, Members configuration) {
        int failed = configuration.number("mapIterationFailureCount", 0, Integer.MAX_VALUE, 0);
        String cause = configuration.text("errorCausedByState");
        if (cause != null && StateFinder.inside(state, cause).isEmpty()) {
            throw new ValidationException("The state '" + cause + "' of errorCausedByState was not found in the state");
        }
        JsonNode read = configuration.text("mapItemReaderData") == null
                ? null
                : json(configuration.text("mapItemReaderData"), "mapItemReaderData must be valid JSON");
        JsonNode error = mock.get("errorOutput");
        String result = mock.text("result");
        if (error.isMissingNode() == (result == null)) {
            throw new ValidationException("Exactly one of result and errorOutput must be specified in a mock");
        }
        if (result == null) {
            return new Mock(null, new ErrorOutput(error.path("error").textValue(), error.path("cause").textValue()),
                    failed, read);
        }
        JsonNode value = json(result, "Mocked result must be valid JSON");
        mocks.result(state, value, mode(mock.text("fieldValidationMode")), failed);
        return new Mock(Payload.of(value, result), null, failed, read);
    }

    private static FieldValidationMode mode(String text) {
        if (text == null) {
            return FieldValidationMode.STRICT;
        }
        try {
            return FieldValidationMode.valueOf(text);
        } catch (IllegalArgumentException e) {
            throw new ValidationException("1 validation error detected: Value '" + text
                    + "' at 'mock.fieldValidationMode' failed to satisfy constraint: "
                    + "Member must satisfy enum value set: [PRESENT, NONE, STRICT]");
        }
    }

    private static Payload input(String text) {
        String input = text == null ? "{}" : text;
        try {
            return Payload.of(JsonText.parse(input), input);
        } catch (JsonText.NotJsonException e) {
            throw new InvalidExecutionInputException(e.getMessage());
        }
    }

    private static Map<String, JsonNode> variables(String text) {
        if (text == null) {
            return Map.of();
        }
        JsonNode variables = json(text, "Variables must be a valid JSON object");
        if (!variables.isObject()) {
            throw new ValidationException("Variables must be a valid JSON object");
        }
        Map<String, JsonNode> all = new HashMap<>();
        variables.fields().forEachRemaining(entry -> all.put(entry.getKey(), entry.getValue()));
        return Map.copyOf(all);
    }

    private static JsonNode json(String text, String otherwise) {
        try {
            return JsonText.parse(text);
        } catch (JsonText.NotJsonException e) {
            throw new ValidationException(otherwise);
        }
    }

    private static ObjectNode object(JsonNode node) {
        return node instanceof ObjectNode object ? object : Json.object();
    }
}
