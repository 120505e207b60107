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

/**
 * One execution: its workflow runs on a strand of its own, and it ends once. When it is redriven, another one goes on from where this one
 * stood. Thread-safe.
 */
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
    private final Redrive redrive;
    private final ContextObject context;
    private final Promise<Ended> finished = Promise.promise();
    private Branch root;
    private Standing standing;
    private long weight;
    private long variableBytes;
    private long lastEvent;
    private volatile Ended ended;
    private long timeout;

    Execution(ExecutionRequest request, EngineContext engine, Probe probe, Load load) {
        this(request, engine, probe, load, engine.clock().instant(), Redrive.NEVER);
    }

    private Execution(ExecutionRequest request, EngineContext engine, Probe probe, Load load, Instant startDate,
            Redrive redrive) {
        this.request = request;
        this.engine = engine;
        this.probe = probe;
        this.load = load;
        this.strand = new Strand(engine.pool(), this::broken);
        this.startDate = startDate;
        this.redrive = redrive;
        this.context = new ContextObject(request, startDate, redrive);
        this.root = new Branch(this, this, request.definition().workflow(), 0, probe.variables(), null);
    }

    void start() {
        strand.execute(() -> {
            record(EventType.EXECUTION_STARTED, 0, () -> EventDetails.started(request));
            timeout = engine.timers().set(longest(), () -> strand.execute(this::timedOut));
            root.startNow(request.input());
        });
    }

    /** This one, which has ended without success, once more: from where it stood, with a timeout that begins anew. */
    Execution redriven() {
        Execution next = new Execution(request, engine, probe, load, startDate, redrive.next(engine.clock().instant()));
        next.standing = standing;
        next.lastEvent = lastEvent;
        return next;
    }

    /** This one, which has ended, from its beginning: how a Map Run redrives an Express child. */
    Execution restarted() {
        return new Execution(request, engine, probe, load);
    }

    /** Starts it, or goes on if it was redriven. */
    void run() {
        if (redrive.count() == 0) {
            start();
        } else {
            resume();
        }
    }

    private void resume() {
        strand.execute(() -> {
            root.continueAfter(lastEvent);
            root.record(EventType.EXECUTION_REDRIVEN, () -> EventDetails.none().put("redriveCount", redrive.count()));
            timeout = engine.timers().set(longest(), () -> strand.execute(this::timedOut));
            Standing from = standing;
            standing = null;
            if (from == null) {
                root.startNow(request.input());
            } else {
                root.resumeNow(from);
            }
        });
    }

    /** An Express execution has so long each time; a Standard one has a year in all, and its own timeout each time. */
    private Duration longest() {
        Duration allowed = request.type() == MachineType.EXPRESS
                ? LONGEST_EXPRESS
                : Duration.between(engine.clock().instant(), longestUntil());
        return request.definition().timeout().filter(own -> own.compareTo(allowed) < 0).orElse(allowed);
    }

    public ExecutionRequest request() {
        return request;
    }

    public Instant startDate() {
        return startDate;
    }

    public Redrive redrive() {
        return redrive;
    }

    /** Until when it may run, redriven or not. */
    public Instant longestUntil() {
        return startDate.plus(LONGEST_STANDARD);
    }

    /** What it keeps for a redrive takes in memory, about, in bytes; 0 while it runs. */
    public long keptBytes() {
        return ended == null ? 0 : weight;
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
                end(EventType.EXECUTION_ABORTED, 0, () -> EventDetails.error(reason),
                        new Ended(ExecutionStatus.ABORTED, engine.clock().instant(), null, reason));
            }
        });
        return finished.future();
    }

    private void timedOut() {
        if (ended == null) {
            root.abort();
            ErrorOutput error = new ErrorOutput(Failure.TIMEOUT, null);
            end(EventType.EXECUTION_TIMED_OUT, root.lastEvent(), EventDetails::none,
                    new Ended(ExecutionStatus.TIMED_OUT, engine.clock().instant(), null, error));
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
        end(EventType.EXECUTION_FAILED, root.lastEvent(), () -> EventDetails.error(error),
                new Ended(ExecutionStatus.FAILED, engine.clock().instant(), null, error));
    }

    @Override
    public void branchSucceeded(Branch branch, Payload output) {
        end(EventType.EXECUTION_SUCCEEDED, branch.lastEvent(), () -> EventDetails.output(output),
                new Ended(ExecutionStatus.SUCCEEDED, engine.clock().instant(), output, null));
    }

    @Override
    public void branchFailed(Branch branch, Failure failure) {
        end(EventType.EXECUTION_FAILED, branch.lastEvent(), () -> EventDetails.error(failure.output()),
                new Ended(ExecutionStatus.FAILED, engine.clock().instant(), null, failure.output()));
    }

    private void end(EventType type, long previousId, Supplier<ObjectNode> details, Ended end) {
        lastEvent = record(type, previousId, details);
        engine.timers().cancel(timeout);
        keep(end);
        ended = end;
        finished.complete(end);
    }

    /** Of how it ran only what a redrive needs is kept. */
    private void keep(Ended end) {
        boolean redrivable = request.type() == MachineType.STANDARD && end.status() != ExecutionStatus.SUCCEEDED;
        Standing reached = redrivable ? root.standing() : null;
        standing = reached == null && redrivable ? standing : reached;
        weight = standing == null ? 0 : standing.weight();
        root = null;
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

    /** What the variables of all its workflows take as JSON text, in bytes. */
    long variableBytes() {
        return variableBytes;
    }

    void addVariableBytes(long more) {
        variableBytes += more;
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
