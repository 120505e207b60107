package dev.stagedoor.emulator.states.definition.parse;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stagedoor.emulator.states.definition.MachineType;
import dev.stagedoor.emulator.states.definition.QueryLanguage;
import dev.stagedoor.emulator.states.definition.State;
import dev.stagedoor.emulator.states.definition.StateMachineDefinition;
import dev.stagedoor.emulator.states.definition.Workflow;
import dev.stagedoor.emulator.states.error.InvalidDefinitionException;

/** Makes a definition of its text. */
public final class DefinitionParser {

    private final Expressions expressions;

    public DefinitionParser(Expressions expressions) {
        this.expressions = expressions;
    }

    /**
     * @throws InvalidDefinitionException with everything that is wrong with it
     */
    public StateMachineDefinition parse(JsonNode definition, MachineType type) throws InvalidDefinitionException {
        Problems problems = new Problems();
        Fields fields = new Fields(definition, "", language(definition, QueryLanguage.JSONPATH), expressions, problems);
        Workflow workflow = workflow(fields);
        if (!problems.found().isEmpty()) {
            throw new InvalidDefinitionException(problems.found());
        }
        return new StateMachineDefinition(workflow, Optional.ofNullable(definition.get("TimeoutSeconds"))
                .map(seconds -> Duration.ofSeconds(seconds.longValue())));
    }

    /**
     * One state that stands alone.
     *
     * @throws InvalidDefinitionException with everything that is wrong with it
     */
    public State parseState(String name, JsonNode state) throws InvalidDefinitionException {
        Problems problems = new Problems();
        State parsed = state(name,
                new Fields(state, "", language(state, QueryLanguage.JSONPATH), expressions, problems));
        if (!problems.found().isEmpty()) {
            throw new InvalidDefinitionException(problems.found());
        }
        return parsed;
    }

    /** A workflow with its states, wherever it stands. */
    static Workflow workflow(Fields fields) {
        Map<String, State> states = new LinkedHashMap<>();
        Fields inner = fields.in("States");
        fields.get("States").fields().forEachRemaining(entry -> {
            Fields own = inner.in(entry.getValue(), entry.getKey());
            states.put(entry.getKey(), state(entry.getKey(), own.as(language(entry.getValue(), fields.language()))));
        });
        return new Workflow(fields.text("StartAt"), java.util.Collections.unmodifiableMap(states));
    }

    static List<Workflow> workflows(Fields fields, String field) {
        List<Workflow> workflows = new java.util.ArrayList<>();
        int index = 0;
        for (JsonNode branch : fields.get(field)) {
            workflows.add(workflow(fields.in(branch, field + "[" + index++ + "]")));
        }
        return List.copyOf(workflows);
    }

    private static State state(String name, Fields fields) {
        return StateParser.parse(name, fields);
    }

    private static QueryLanguage language(JsonNode node, QueryLanguage inherited) {
        return QueryLanguage.of(node.path("QueryLanguage").asText()).orElse(inherited);
    }
}
