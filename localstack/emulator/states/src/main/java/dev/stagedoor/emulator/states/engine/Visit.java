package dev.stagedoor.emulator.states.engine;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stagedoor.emulator.core.Json;
import dev.stagedoor.emulator.states.definition.Catcher;
import dev.stagedoor.emulator.states.definition.QueryLanguage;
import dev.stagedoor.emulator.states.definition.State;
import dev.stagedoor.emulator.states.error.ErrorOutput;
import dev.stagedoor.emulator.states.error.EvaluationException;
import dev.stagedoor.emulator.states.event.EventType;
import dev.stagedoor.emulator.states.event.HistoryLimitException;
import dev.stagedoor.emulator.states.expression.Data;
import dev.stagedoor.emulator.states.flow.Completion;
import dev.stagedoor.emulator.states.flow.DataFlow;

/** One stay in a state, from its entry until it is left: every attempt, the waits between them, and the Catcher. On the strand. */
public final class Visit {

    /** No execution runs so long: what comes later never comes. */
    private static final Duration LONGEST = Duration.ofDays(36_500);

    private final Branch branch;
    private final State state;
    private final Payload input;
    private final long entered;
    private final Instant enteredAt;
    private final Retries retries;
    private StateWork work;
    private StateWork unfinished;
    private Runnable cancelRetry;
    private Data data;
    private boolean caught;

    Visit(Branch branch, State state, Payload input) {
        this(branch, state, input, branch.lastEvent(), branch.execution().engine().clock().instant());
    }

    /** Goes on with a stay that the end of the execution broke off; Retriers count anew. */
    Visit(Branch branch, State state, Standing from) {
        this(branch, state, from.input(), from.entered(), from.enteredAt());
    }

    private Visit(Branch branch, State state, Payload input, long entered, Instant enteredAt) {
        this.branch = branch;
        this.state = state;
        this.input = input;
        this.entered = entered;
        this.enteredAt = enteredAt;
        this.retries = new Retries(state.retriers(), branch.execution().engine().random(),
                branch.execution().probe().retriesBefore());
    }

    String machineArn() {
        return branch.execution().request().machineArn();
    }

    /** Does the state's work, for the first time or once more. */
    void attempt() {
        resume(null);
    }

    /**
     * Does what is left of the state's work.
     *
     * @param kept null where that is all of it
     */
    void resume(Kept kept) {
        cancelRetry = null;
        guarded(() -> {
            data = new Data(input.node(), context(null), branch.variables());
            work = Works.of(this, state);
            if (kept == null) {
                work.start();
            } else {
                work.resume(kept);
            }
        });
    }

    /** What a redrive goes on with. */
    Standing standing() {
        return new Standing(state.name(), input, entered, enteredAt, branch.lastEvent(), branch.variables(),
                unfinished == null ? null : unfinished.kept());
    }

    /** What the state's work is done on. */
    JsonNode effectiveInput() {
        return state.flow().before(data, branch.execution().probe());
    }

    /** The same, where the context has a task token. */
    JsonNode effectiveInput(String token) {
        data = data.withContext(context(token));
        return effectiveInput();
    }

    private ObjectNode context(String token) {
        return branch.execution().probe().context(branch.execution().context().of(this, branch.item(), token));
    }

    /** The work has a result. */
    void succeed(Payload result) {
        succeed(result, state.flow(), state.next());
    }

    /**
     * The work has a result that goes its own way.
     *
     * @param next null where the workflow ends
     */
    void succeed(Payload result, DataFlow flow, String next) {
        work = null;
        branch.execution().probe().saw("result", result.node());
        if (result.tooLarge()) {
            failed(Failure.of(Failure.DATA_LIMIT_EXCEEDED, tooLarge()));
            return;
        }
        guarded(() -> leave(flow.after(data.withResult(result.node()), branch.execution().probe()), result, next));
    }

    private String tooLarge() {
        return "The state/task '%s' returned a result with a size exceeding the maximum number of bytes service limit."
                .formatted(state.name());
    }

    private void leave(Completion completion, Payload result, String next) {
        Payload output = Payload.same(completion.output(), input, result);
        if (output.tooLarge()) {
            failed(Failure.of(Failure.DATA_LIMIT_EXCEEDED, tooLarge()));
            return;
        }
        Failure refused = branch.assign(completion.assigned());
        if (refused != null) {
            failed(refused);
            return;
        }
        branch.record(EventType.exited(state.type()),
                () -> EventDetails.exited(state.name(), output, completion.assigned()));
        branch.leave(output, next);
    }

    /** The work failed: a Retrier, a Catcher or nobody takes it. */
    void fail(Failure failure) {
        unfinished = work;
        work = null;
        if (!failure.fatal() && !caught && retried(failure)) {
            return;
        }
        guarded(() -> {
            Works.recordFailure(this, failure);
            if (failure.fatal() || caught || !caught(failure)) {
                failed(failure);
            }
        });
    }

    private boolean retried(Failure failure) {
        return retries.next(failure).map(retry -> {
            if (retry.delay() == null) {
                branch.execution().probe().givesUp(retry.retrier());
                return false;
            }
            if (!branch.execution().probe().retries(retry.retrier(), retry.delay(), failure.output())) {
                failed(failure);
                return true;
            }
            unfinished = null; // a retry does it all again
            cancelRetry = after(retry.delay(), this::attempt);
            return true;
        }).orElse(false);
    }

    private boolean caught(Failure failure) {
        List<Catcher> catchers = state.catchers();
        for (int i = 0; i < catchers.size(); i++) {
            Catcher catcher = catchers.get(i);
            if (failure.matches(catcher.errorEquals())) {
                caught = true; // what a Catcher cannot evaluate, no Catcher takes
                branch.execution().probe().catches(i, failure.output());
                Payload error = Payload.of(errorOutput(failure.output()));
                leave(catcher.flow().after(data.withErrorOutput(error.node()), branch.execution().probe()), error,
                        catcher.next());
                return true;
            }
        }
        return false;
    }

    private static ObjectNode errorOutput(ErrorOutput error) {
        return Json.object().put("Error", error.error()).put("Cause", error.cause());
    }

    private void failed(Failure failure) {
        branch.failed(failure);
    }

    /** Runs a step of this visit: what cannot be evaluated fails the state, an execution without room for events fails as a whole. */
    void guarded(Runnable step) {
        try {
            step.run();
        } catch (EvaluationException e) {
            evaluationFailed(e);
        } catch (HistoryLimitException e) {
            abort();
            failed(Failure.of(Failure.RUNTIME, e.getMessage()));
        }
    }

    private void evaluationFailed(EvaluationException e) {
        String cause = branch.execution().probe()
                .cause("An error occurred while executing the state '%s' (entered at the event id #%d). "
                        .formatted(state.name(), entered), e.reason());
        if (work != null) {
            work.abort();
        }
        guarded(() -> {
            if (state.language() == QueryLanguage.JSONATA) {
                branch.record(EventType.EVALUATION_FAILED, () -> EventDetails.evaluation(state.name(), e, cause));
            }
            fail(Failure.of(e.error(), cause));
        });
    }

    /** Lets go of what it waits for. */
    void abort() {
        if (cancelRetry != null) {
            cancelRetry.run();
        }
        if (work != null) {
            unfinished = work;
            work.abort();
            work = null;
        }
    }

    /** Runs a step of this visit later, unless it is cancelled. @return cancels it */
    Runnable after(Duration delay, Runnable step) {
        Duration bounded = delay.compareTo(LONGEST) < 0 ? delay : LONGEST;
        long timer = branch.execution().engine().timers().set(bounded, () -> onStrand(step));
        return () -> branch.execution().engine().timers().cancel(timer);
    }

    /** Runs a step of this visit on the strand, unless the branch is over by then. Called from any thread. */
    void onStrand(Runnable step) {
        branch.execution().strand().execute(() -> {
            if (!branch.over()) {
                guarded(step);
            }
        });
    }

    void record(EventType type, Supplier<ObjectNode> details) {
        branch.record(type, details);
    }

    Branch branch() {
        return branch;
    }

    EngineContext engine() {
        return branch.execution().engine();
    }

    State state() {
        return state;
    }

    Payload input() {
        return input;
    }

    /** What the state's expressions read. */
    Data data() {
        return data;
    }

    Instant enteredAt() {
        return enteredAt;
    }

    /** Retries so far. */
    int retryCount() {
        return retries.count();
    }

    /** Whether its type knows Retriers: then the context object counts them. */
    boolean retriable() {
        return switch (state.type()) {
            case TASK, PARALLEL, MAP -> true;
            default -> false;
        };
    }

    Map<String, JsonNode> variables() {
        return branch.variables();
    }
}
