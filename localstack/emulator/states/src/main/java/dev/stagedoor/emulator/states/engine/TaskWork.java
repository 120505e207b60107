package dev.stagedoor.emulator.states.engine;

import java.time.Duration;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stagedoor.emulator.core.Json;
import dev.stagedoor.emulator.states.definition.TaskState;
import dev.stagedoor.emulator.states.error.ErrorOutput;
import dev.stagedoor.emulator.states.event.EventType;
import dev.stagedoor.emulator.states.expression.NumberField;
import dev.stagedoor.emulator.states.task.TaskFailedException;

/**
 * Has somebody else work, within the state's timeout and heartbeat. How the work is handed over and which events tell of it depends on
 * the resource. The first end counts: a result, a failure or the timeout.
 */
abstract class TaskWork implements StateWork, PendingTask {

    private static final int MAX_SECONDS = 99_999_999;
    final Visit visit;
    final TaskState state;
    private final TaskTokens tokens;
    private String token;
    private Runnable cancelTimeout = () -> {};
    private Runnable cancelHeartbeat = () -> {};
    private long heartbeatSeconds;
    private boolean over;

    TaskWork(Visit visit, TaskState state) {
        this.visit = visit;
        this.state = state;
        this.tokens = visit.engine().tokens();
    }

    static TaskWork of(Visit visit, TaskState state) {
        return switch (state.resource().kind()) {
            case SERVICE -> new ServiceTaskWork(visit, state);
            case LAMBDA_FUNCTION -> new LambdaFunctionWork(visit, state);
            case ACTIVITY -> new ActivityWork(visit, state);
        };
    }

    /** Hands the work over. */
    abstract void begin(JsonNode arguments, ObjectNode limits);

    abstract EventType failedEvent();

    abstract EventType timedOutEvent();

    abstract EventType succeededEvent();

    /** What events about this task have beside their own: {@code resource} and {@code resourceType} where AWS names them. */
    abstract ObjectNode details();

    /** Whether somebody outside answers by a token. */
    abstract boolean answeredByToken();

    /** ARN of what an answer has to be allowed on. */
    String answeredOn() {
        return visit.machineArn();
    }

    @Override
    public final void start() {
        token = answeredByToken() ? tokens.issue(answeredOn()) : null;
        JsonNode arguments = token == null ? visit.effectiveInput() : visit.effectiveInput(token);
        ObjectNode limits = Json.object();
        long timeoutSeconds = limit(state.timeout(), limits, "timeoutInSeconds");
        heartbeatSeconds = limit(state.heartbeat(), limits, "heartbeatInSeconds");
        if (timeoutSeconds > 0) {
            cancelTimeout = visit.after(Duration.ofSeconds(timeoutSeconds), () -> timedOut(false));
        }
        if (token != null) {
            tokens.await(token, this);
        }
        begin(arguments, limits);
    }

    private long limit(NumberField field, ObjectNode limits, String member) {
        if (field == null) {
            return 0;
        }
        long seconds = field.whole(visit.data());
        if (seconds < 1 || seconds > MAX_SECONDS) { // [?] the sentence
            throw field.outOfRange("%s must be a number of seconds from 1 to %d, but was %d."
                    .formatted(field.field(), MAX_SECONDS, seconds));
        }
        limits.put(member, seconds);
        return seconds;
    }

    /** The role that the state names; null where the machine's own role calls. */
    final String credentials() {
        return state.credentials() == null
                ? null
                : state.credentials().evaluate(visit.data()).path("RoleArn").asText();
    }

    /** For the call that follows the last event. */
    final String traceHeader() {
        return visit.branch().execution().request().trace().headerAfter(visit.branch().lastEvent());
    }

    /** From now on silence ends it. */
    final void awaitHeartbeats() {
        cancelHeartbeat.run();
        if (heartbeatSeconds > 0) {
            cancelHeartbeat = visit.after(Duration.ofSeconds(heartbeatSeconds), () -> timedOut(true));
        }
    }

    final boolean over() {
        return over;
    }

    final String token() {
        return token;
    }

    @Override
    public final void succeeded(JsonNode output, String text) {
        visit.onStrand(() -> finish(Payload.of(output, text)));
    }

    @Override
    public final void failed(ErrorOutput error) {
        visit.onStrand(() -> finish(new Failure(error, false)));
    }

    @Override
    public final void heartbeat() {
        visit.onStrand(() -> {
            if (!over) {
                awaitHeartbeats();
            }
        });
    }

    /** The work is done; nothing happens if it was over before. */
    final void finish(Payload result) {
        if (end()) {
            visit.record(succeededEvent(), () -> {
                ObjectNode event = details();
                event.setAll(EventDetails.output(result));
                return event;
            });
            visit.succeed(result);
        }
    }

    /** The work failed; nothing happens if it was over before. */
    final void finish(Failure failure) {
        if (end()) {
            visit.record(failedEvent(), () -> EventDetails.error(details(), failure.output()));
            visit.fail(failure);
        }
    }

    /** What a failed call says. */
    static Failure failure(Throwable thrown) {
        return thrown instanceof TaskFailedException failed
                ? new Failure(failed.output(), false)
                : Failure.of("States.TaskFailed", thrown.toString());
    }

    private void timedOut(boolean silent) {
        if (over || token != null && !tokens.expire(token, this)) {
            return; // answered a moment ago: the answer counts
        }
        end();
        withdraw();
        Failure failure = new Failure(new ErrorOutput(Failure.TIMEOUT, null), silent);
        visit.record(timedOutEvent(), () -> EventDetails.error(details(), failure.output()));
        visit.fail(failure);
    }

    /** Takes back what nobody has begun to work on. */
    void withdraw() {}

    private boolean end() {
        boolean first = !over;
        over = true;
        cancelTimeout.run();
        cancelHeartbeat.run();
        if (token != null) {
            tokens.expire(token, this);
        }
        return first;
    }

    @Override
    public final void abort() {
        if (end()) {
            withdraw();
            visit.record(EventType.TASK_STATE_ABORTED, null);
        }
    }
}
