package dev.stagedoor.emulator.states.engine;

import java.util.Map;
import java.util.function.Supplier;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stagedoor.emulator.states.definition.State;
import dev.stagedoor.emulator.states.definition.StateType;
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
    private final Variables variables;
    private long lastEvent;
    private Visit visit;
    private Standing ahead;
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
        this.variables = new Variables(execution, variables);
        this.item = item;
    }

    /**
     * Enters the first state in its turn: branches that start together enter one after the other.
     *
     * @param inputBytes what its input takes that nobody else has
     * @throws EvaluationException {@code States.Runtime} if there is no memory for another branch
     */
    void start(Payload input, long inputBytes) {
        take(Load.BRANCH + inputBytes);
        enterNext(workflow.startAt(), input);
    }

    private void take(long needed) {
        if (!execution.load().take(needed)) {
            throw new EvaluationException(Failure.RUNTIME, TOO_MANY, null);
        }
        weight = needed;
    }

    /** Enters the first state at once, before anybody can stop the execution. */
    void startNow(Payload input) {
        enter(workflow.startAt(), input);
    }

    /**
     * Goes on from where it stood, in its turn.
     *
     * @throws EvaluationException {@code States.Runtime} if there is no memory for another branch
     */
    void resume(Standing from) {
        ahead = from;
        take(Load.BRANCH + from.input().weight());
        execution.strand().execute(() -> resumeNow(from));
    }

    /**
     * Goes on from where it stood, at once. A state that was entered is not entered again: its next events are those of its work.
     */
    void resumeNow(Standing from) {
        if (over) {
            return;
        }
        ahead = from;
        lastEvent = from.last();
        variables.resume(from.variables());
        State state = workflow.state(from.state());
        if (from.entered() == 0 || state.type() == StateType.FAIL) {
            enter(from.state(), from.input());
            return;
        }
        entered = state;
        visit = new Visit(this, state, from);
        ahead = null;
        visit.resume(from.kept());
    }

    /** Where it stands, also when it has failed or was aborted; null where it has not begun. */
    Standing standing() {
        return visit == null ? ahead : visit.standing();
    }

    private void enterNext(String name, Payload input) {
        ahead = Standing.before(name, input, lastEvent, variables.values());
        execution.strand().execute(() -> enter(name, input));
    }

    private void enter(String name, Payload input) {
        if (over) {
            return;
        }
        State state = workflow.state(name);
        entered = state;
        if (ahead == null) {
            ahead = Standing.before(name, input, lastEvent, variables.values());
        }
        try {
            record(EventType.entered(state.type()), () -> EventDetails.entered(name, input));
        } catch (HistoryLimitException e) {
            failed(Failure.of(Failure.RUNTIME, e.getMessage()));
            return;
        }
        visit = new Visit(this, state, input);
        ahead = null;
        visit.attempt();
    }

    /** @return null, or why these variables cannot be set */
    Failure assign(Map<String, JsonNode> assigned) {
        return variables.assign(assigned, entered.name());
    }

    /** The state is done; the next one is entered, or the branch ends. */
    void leave(Payload output, String next) {
        visit = null;
        execution.probe().leaves(variables.values());
        if (next != null && execution.probe().goesOn(next, output.node())) {
            enterNext(next, output);
        } else {
            end();
            owner.branchSucceeded(this, output);
        }
    }

    void failed(Failure failure) {
        end();
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
        variables.release();
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
        return variables.values();
    }

    ObjectNode item() {
        return item;
    }
}
