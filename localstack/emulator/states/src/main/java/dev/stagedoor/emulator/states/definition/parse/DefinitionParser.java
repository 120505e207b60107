package dev.stagedoor.emulator.states.definition.parse;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
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
import dev.stagedoor.emulator.states.error.Diagnostic;
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
        Findings findings = new Findings();
        Fields fields = new Fields(definition, "", language(definition), expressions, findings);
        Workflow workflow = workflow(fields);
        if (!findings.problems().isEmpty()) {
            throw new InvalidDefinitionException(findings.problems());
        }
        return new StateMachineDefinition(workflow, Optional.ofNullable(definition.get("TimeoutSeconds"))
                .map(seconds -> Duration.ofSeconds(seconds.longValue())), findings.variableReferences());
    }

    /**
     * What is wrong with the expressions of those states whose form is right, if the machine says in which language they are.
     *
     * @param form everything that is wrong with the form of the definition
     */
    List<Diagnostic> problems(JsonNode definition, List<Diagnostic> form) {
        Findings findings = new Findings();
        if (form.stream().anyMatch(one -> "/QueryLanguage".equals(one.place()))) {
            return List.of();
        }
        new SoundStates(form).parse(new Fields(definition, "", language(definition), expressions, findings));
        return findings.problems();
    }

    /**
     * One state that stands alone.
     *
     * @throws InvalidDefinitionException with everything that is wrong with it
     */
    public State parseState(String name, JsonNode state) throws InvalidDefinitionException {
        Findings findings = new Findings();
        State parsed = state(name,
                new Fields(state, "", QueryLanguage.JSONPATH, expressions, findings).inOwnLanguage());
        if (!findings.problems().isEmpty()) {
            throw new InvalidDefinitionException(findings.problems());
        }
        return parsed;
    }

    /** A workflow with its states, wherever it stands. */
    static Workflow workflow(Fields fields) {
        Map<String, State> states = new LinkedHashMap<>();
        Fields inner = fields.in("States");
        fields.get("States").fields().forEachRemaining(entry -> {
            Fields own = inner.in(entry.getValue(), entry.getKey());
            states.put(entry.getKey(), state(entry.getKey(), own.inOwnLanguage()));
        });
        return new Workflow(fields.text("StartAt"), Collections.unmodifiableMap(states));
    }

    static List<Workflow> workflows(Fields fields, String field) {
        List<Workflow> workflows = new ArrayList<>();
        int index = 0;
        for (JsonNode branch : fields.get(field)) {
            workflows.add(workflow(fields.in(branch, field + "[" + index++ + "]")));
        }
        return List.copyOf(workflows);
    }

    private static State state(String name, Fields fields) {
        return StateParser.parse(name, fields.ofState(name));
    }

    private static QueryLanguage language(JsonNode machine) {
        return QueryLanguage.of(machine.path("QueryLanguage").asText()).orElse(QueryLanguage.JSONPATH);
    }
}
