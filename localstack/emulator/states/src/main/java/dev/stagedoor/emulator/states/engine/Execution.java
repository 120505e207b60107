package dev.stagedoor.emulator.states.engine;

import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stagedoor.emulator.states.definition.MachineType;
import dev.stagedoor.emulator.states.error.ErrorOutput;
import dev.stagedoor.emulator.states.event.EventType;
import dev.stagedoor.emulator.states.event.ExecutionStatus;
import dev.stagedoor.emulator.states.event.HistoryLimitException;
import io.vertx.core.Future;
import io.vertx.core.Promise;

/** One execution: its workflow runs on a strand of its own, and it ends once. Thread-safe. */
public final class Execution implements BranchOwner {

    private static final Logger LOG = Logger.getLogger(Execution.class.getName());

    /** @see <a href="https://docs.aws.amazon.com/step-functions/latest/dg/service-quotas.html">Quotas</a> */
    private static final Duration LONGEST_EXPRESS = Duration.ofMinutes(5);
    private static final Duration LONGEST_STANDARD = Duration.ofDays(365);

    private final ExecutionRequest request;
    private final EngineContext engine;
    private final Probe probe;
    private final Load load;
    private final Strand strand;
    private final Instant startDate;
    private final ContextObject context;
    private final Promise<Ended> finished = Promise.promise();
    private final Branch root;
    private volatile Ended ended;
    private long timeout;

    Execution(ExecutionRequest request, EngineContext engine, Probe probe, Load load) {
        this.request = request;
        this.engine = engine;
        this.probe = probe;
        this.load = load;
        this.strand = new Strand(engine.pool(), this::broken);
        this.startDate = engine.clock().instant();
        this.context = new ContextObject(request, startDate);
        this.root = new Branch(this, this, request.definition().workflow(), 0, probe.variables(), null);
    }

    void start() {
        strand.execute(() -> {
            record(EventType.EXECUTION_STARTED, 0, () -> EventDetails.started(request));
            timeout = engine.timers().set(longest(), () -> strand.execute(this::timedOut));
            root.startNow(request.input());
        });
    }

    private Duration longest() {
        Duration allowed = request.type() == MachineType.EXPRESS ? LONGEST_EXPRESS : LONGEST_STANDARD;
        return request.definition().timeout().filter(own -> own.compareTo(allowed) < 0).orElse(allowed);
    }

    public ExecutionRequest request() {
        return request;
    }

    public Instant startDate() {
        return startDate;
    }

    /** Where it runs: the fourth part of its ARN. */
    String region() {
        return request.arn().split(":", 5)[3];
    }

    /** How it ended; null while it runs. */
    public Ended ended() {
        return ended;
    }

    public ExecutionStatus status() {
        Ended end = ended;
        return end == null ? ExecutionStatus.RUNNING : end.status();
    }

    public Future<Ended> finished() {
        return finished.future();
    }

    /** Ends it where it stands: nothing is compensated. Nothing happens if it has ended. */
    public Future<Ended> abort(ErrorOutput reason) {
        strand.execute(() -> {
            if (ended == null) {
                root.abort();
                record(EventType.EXECUTION_ABORTED, 0, () -> EventDetails.error(reason));
                end(new Ended(ExecutionStatus.ABORTED, engine.clock().instant(), null, reason));
            }
        });
        return finished.future();
    }

    private void timedOut() {
        if (ended == null) {
            root.abort();
            ErrorOutput error = new ErrorOutput(Failure.TIMEOUT, null);
            record(EventType.EXECUTION_TIMED_OUT, root.lastEvent(), EventDetails::none);
            end(new Ended(ExecutionStatus.TIMED_OUT, engine.clock().instant(), null, error));
        }
    }

    /** What nobody took ends it: an execution that cannot go on must not run for ever. */
    private void broken(Throwable thrown) {
        if (thrown instanceof HistoryLimitException) {
            failWith(thrown.getMessage()); // there was no room for its first event
            return;
        }
        LOG.log(Level.SEVERE, thrown, () -> "Execution " + request.arn() + " failed by a defect of the emulator");
        failWith("The emulator failed (see its log): " + thrown);
    }

    private void failWith(String cause) {
        if (ended != null) {
            return;
        }
        ErrorOutput error = new ErrorOutput(Failure.RUNTIME, cause);
        try {
            root.abort();
        } catch (RuntimeException | StackOverflowError e) {
            LOG.log(Level.SEVERE, e, () -> "Execution " + request.arn() + " could not let go of what it waited for");
        }
        record(EventType.EXECUTION_FAILED, root.lastEvent(), () -> EventDetails.error(error));
        end(new Ended(ExecutionStatus.FAILED, engine.clock().instant(), null, error));
    }

    @Override
    public void branchSucceeded(Branch branch, Payload output) {
        record(EventType.EXECUTION_SUCCEEDED, branch.lastEvent(), () -> EventDetails.output(output));
        end(new Ended(ExecutionStatus.SUCCEEDED, engine.clock().instant(), output, null));
    }

    @Override
    public void branchFailed(Branch branch, Failure failure) {
        record(EventType.EXECUTION_FAILED, branch.lastEvent(), () -> EventDetails.error(failure.output()));
        end(new Ended(ExecutionStatus.FAILED, engine.clock().instant(), null, failure.output()));
    }

    private void end(Ended end) {
        engine.timers().cancel(timeout);
        ended = end;
        finished.complete(end);
    }

    EngineContext engine() {
        return engine;
    }

    ContextObject context() {
        return context;
    }

    Probe probe() {
        return probe;
    }

    Load load() {
        return load;
    }

    Strand strand() {
        return strand;
    }

    /**
     * @throws HistoryLimitException if there is no room for another event
     */
    long record(EventType type, long previousId, Supplier<ObjectNode> details) {
        return request.log().record(type, previousId, details);
    }
}
