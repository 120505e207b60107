package dev.stagedoor.emulator.states.engine;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stagedoor.emulator.states.definition.State;
import dev.stagedoor.emulator.states.definition.Workflow;
import dev.stagedoor.emulator.states.error.EvaluationException;
import dev.stagedoor.emulator.states.event.EventType;
import dev.stagedoor.emulator.states.event.HistoryLimitException;

/** A workflow that runs: the whole execution's, one branch of a Parallel state, one iteration of a Map. */
final class Branch {

    private static final String TOO_MANY = "The Stagedoor emulator has no memory for so many branches and iterations at once.";

    private final Execution execution;
    private final BranchOwner owner;
    private final Workflow workflow;
    private final ObjectNode item;
    private Map<String, JsonNode> variables;
    private long lastEvent;
    private Visit visit;
    private State entered;
    private boolean over;
    private long weight;

    /**
     * @param lastEvent after which it starts
     * @param variables of the workflow around it, which it reads
     * @param item of the innermost Map state around it; null where there is none
     */
    Branch(Execution execution, BranchOwner owner, Workflow workflow, long lastEvent, Map<String, JsonNode> variables,
            ObjectNode item) {
        this.execution = execution;
        this.owner = owner;
        this.workflow = workflow;
        this.lastEvent = lastEvent;
        this.variables = variables;
        this.item = item;
    }

    /**
     * Enters the first state in its turn: branches that start together enter one after the other.
     *
     * @param inputBytes what its input takes that nobody else has
     * @throws EvaluationException {@code States.Runtime} if there is no memory for another branch
     */
    void start(Payload input, long inputBytes) {
        long needed = Load.BRANCH + inputBytes;
        if (!execution.load().take(needed)) {
            throw new EvaluationException(Failure.RUNTIME, TOO_MANY, null);
        }
        weight = needed;
        enterNext(workflow.startAt(), input);
    }

    /** Enters the first state at once, before anybody can stop the execution. */
    void startNow(Payload input) {
        enter(workflow.startAt(), input);
    }

    private void enterNext(String name, Payload input) {
        execution.strand().execute(() -> enter(name, input));
    }

    private void enter(String name, Payload input) {
        if (over) {
            return;
        }
        State state = workflow.state(name);
        entered = state;
        try {
            record(EventType.entered(state.type()), () -> EventDetails.entered(name, input));
        } catch (HistoryLimitException e) {
            failed(Failure.of(Failure.RUNTIME, e.getMessage()));
            return;
        }
        visit = new Visit(this, state, input);
        visit.attempt();
    }

    /** The state is done; the next one is entered, or the branch ends. */
    void leave(Payload output, Map<String, JsonNode> assigned, String next) {
        if (!assigned.isEmpty()) {
            Map<String, JsonNode> all = new HashMap<>(variables);
            all.putAll(assigned);
            variables = Map.copyOf(all);
        }
        visit = null;
        execution.probe().leaves(variables);
        if (next != null && execution.probe().goesOn(next, output.node())) {
            enterNext(next, output);
        } else {
            end();
            owner.branchSucceeded(this, output);
        }
    }

    void failed(Failure failure) {
        end();
        visit = null;
        owner.branchFailed(this, failure);
    }

    /** Lets go of what it waits for; its owner is not told. */
    void abort() {
        if (!over) {
            end();
            if (visit != null) {
                visit.abort();
            }
        }
    }

    private void end() {
        over = true;
        execution.load().give(weight);
        weight = 0;
    }

    /** After the last event so far. */
    void record(EventType type, Supplier<ObjectNode> details) {
        lastEvent = execution.record(type, lastEvent, details);
    }

    long lastEvent() {
        return lastEvent;
    }

    /** What comes next on this path comes after that event. */
    void continueAfter(long event) {
        lastEvent = event;
    }

    /** The state that it entered last. */
    State entered() {
        return entered;
    }

    boolean over() {
        return over;
    }

    Execution execution() {
        return execution;
    }

    Map<String, JsonNode> variables() {
        return variables;
    }

    ObjectNode item() {
        return item;
    }
}
