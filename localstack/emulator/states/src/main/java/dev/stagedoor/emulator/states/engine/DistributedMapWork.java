package dev.stagedoor.emulator.states.engine;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stagedoor.emulator.states.definition.DistributedMode;
import dev.stagedoor.emulator.states.definition.MapState;
import dev.stagedoor.emulator.states.error.ErrorOutput;
import dev.stagedoor.emulator.states.error.EvaluationException;
import dev.stagedoor.emulator.states.event.EventType;
import dev.stagedoor.emulator.states.event.ExecutionStatus;
import dev.stagedoor.emulator.states.expression.Data;
import dev.stagedoor.emulator.states.mapruns.MapRun;
import dev.stagedoor.emulator.states.mapruns.reading.ReadRequest;
import dev.stagedoor.emulator.states.mapruns.writing.WriteRequest;
import io.vertx.core.AsyncResult;
import io.vertx.core.Future;

/** Runs the workflow for each item, or batch of items, as an execution of its own; some may fail. */
final class DistributedMapWork implements StateWork {

    /** @see <a href="https://docs.aws.amazon.com/step-functions/latest/dg/state-map-distributed.html">Distributed mode</a> */
    private static final int MOST_AT_ONCE = 10_000;
    /** @see <a href="https://docs.aws.amazon.com/step-functions/latest/dg/redrive-map-run.html">Redriving Map Runs</a> */
    private static final int MOST_REDRIVES = 1_000;
    private static final String TOO_MANY_FAILED = "States.ExceedToleratedFailureThreshold";

    private final Visit visit;
    private final MapState state;
    private final DistributedMode mode;
    private final ExecutionRequest parent;
    private final Weight weight;
    private Data data;
    private MapRun run;
    private MapChildren children;
    private long atOnce;
    private Failure failure;
    private boolean over;

    DistributedMapWork(Visit visit, MapState state) {
        this.visit = visit;
        this.state = state;
        this.mode = state.distributed();
        this.parent = visit.branch().execution().request();
        this.weight = new Weight(visit.branch().execution().load());
    }

    @Override
    public void start() {
        if (mode.itemReader() == null) {
            MapItems items = MapItems.of(visit, state);
            data = items.data();
            open(items.size());
            within(() -> begin(items));
            return;
        }
        data = visit.data().withInput(visit.effectiveInput());
        open(0); // as AWS says it before the items are read
        within(() -> visit.engine().children()
                .read(mode.itemReader(), data,
                        new ReadRequest(parent.roleArn(), parent.arn(), visit.branch().execution().strand(), weight))
                .onComplete(read -> onStrand(() -> {
                    if (read.failed()) {
                        fail(TaskWork.failure(read.cause()));
                    } else {
                        begin(MapItems.of(state, data, read.result()));
                    }
                })));
    }

    /** The Map Run begins. */
    private void open(int length) {
        long limit = limit();
        visit.record(EventType.MAP_STATE_STARTED, () -> EventDetails.none().put("length", length));
        MapRun.Limits limits = ToleratedFailures.limits(limit, mode, visit.data());
        run = visit.engine().children().begin(parent.arn(), parent.machineArn(), MapChildren.label(state), limits);
        visit.record(EventType.MAP_RUN_STARTED, () -> EventDetails.none().put("mapRunArn", run.arn()));
        atOnce = atOnce(limit);
    }

    private long limit() {
        return state.maxConcurrency() == null ? 0 : state.maxConcurrency().read(visit.data());
    }

    private static long atOnce(long limit) {
        return limit <= 0 ? MOST_AT_ONCE : Math.min(limit, MOST_AT_ONCE);
    }

    private void begin(MapItems items) {
        MapBatches batches = MapBatches.of(items, mode.itemBatcher(), data);
        run.expects(batches.size(), items.size());
        children = children(batches);
        goOn();
    }

    private MapChildren children(MapBatches batches) {
        return new MapChildren(visit, state, run, batches, weight, this::onStrand, this::goOn);
    }

    @Override
    public void resume(Kept kept) {
        KeptMapRun had = (KeptMapRun) kept;
        data = visit.data().withInput(visit.effectiveInput());
        run = had.run();
        children = children(had.batches());
        children.had(had.started());
        // children that were told to stop may still be at it
        Future.join(had.started().stream().map(Execution::finished).toList())
                .onComplete(ends -> onStrand(this::redrive));
    }

    private void redrive() {
        if (run.redriveCount() >= MOST_REDRIVES) {
            fail(Failure.of(Failure.RUNTIME, "A Map Run can be redriven " + MOST_REDRIVES + " times."));
            return;
        }
        children.takeRoomOfItems();
        visit.engine().children().redrive(run);
        visit.record(EventType.MAP_RUN_REDRIVEN, () -> EventDetails.none().put("mapRunArn", run.arn())
                .put("redriveCount", run.redriveCount()));
        children.redrive();
        atOnce = atOnce(limit());
        goOn();
    }

    @Override
    public Kept kept() {
        return children == null ? null : children.kept();
    }

    /** Starts what can start; ends where nothing runs any more. */
    private void goOn() {
        failIfTooMany();
        if (failure == null) {
            children.startMore(atOnce);
            failIfTooMany(); // those that cannot be redriven count as well
        }
        if (!children.anyRuns()) {
            end();
        }
    }

    private void failIfTooMany() {
        if (failure == null && run.failedTooOften()) {
            failure = Failure.of(TOO_MANY_FAILED, "The specified tolerated failure threshold was exceeded");
            children.abort();
        }
    }

    /** What is exported tells of those that failed as well, and of those that were not started. */
    private void end() {
        boolean exports = mode.resultWriter() != null && mode.resultWriter().exports();
        if (failure != null && !exports) {
            fail(failure);
        } else {
            write();
        }
    }

    private void write() {
        if (mode.resultWriter() == null) {
            succeed(children.outputs());
            return;
        }
        visit.engine().children().write(mode.resultWriter(), data, new WriteRequest(parent.roleArn(), parent.arn(),
                run.arn(), visit.branch().execution().strand(), children.ended(),
                children.pending()))
                .onComplete(written -> onStrand(() -> written(written)));
    }

    private void written(AsyncResult<JsonNode> written) {
        if (failure == null && written.failed()) {
            fail(TaskWork.failure(written.cause()));
            return;
        }
        if (written.succeeded()) {
            run.wroteResults();
        }
        if (failure != null) {
            fail(failure);
        } else {
            succeed(Payload.of(written.result()));
        }
    }

    private void succeed(Payload result) {
        end(ExecutionStatus.SUCCEEDED);
        visit.record(EventType.MAP_RUN_SUCCEEDED, null);
        visit.record(EventType.MAP_STATE_SUCCEEDED, null);
        visit.succeed(result);
    }

    private void fail(Failure why) {
        end(ExecutionStatus.FAILED);
        visit.record(EventType.MAP_RUN_FAILED, () -> EventDetails.error(why.output()));
        visit.fail(why);
    }

    private void end(ExecutionStatus how) {
        over = true;
        run.end(how, visit.engine().clock().instant());
        weight.giveAll();
    }

    private void onStrand(Runnable step) {
        visit.onStrand(() -> {
            if (!over) {
                within(step);
            }
        });
    }

    /** What cannot be evaluated fails the Map Run before it fails the state. */
    private void within(Runnable step) {
        try {
            step.run();
        } catch (EvaluationException e) {
            if (!over) {
                abortChildren();
                end(ExecutionStatus.FAILED);
                visit.record(EventType.MAP_RUN_FAILED,
                        () -> EventDetails.error(new ErrorOutput(e.error(), e.reason())));
            }
            throw e;
        }
    }

    private void abortChildren() {
        if (children != null) {
            children.abort();
        }
    }

    @Override
    public void abort() {
        if (!over) {
            abortChildren();
            over = true;
            weight.giveAll();
            if (run != null) {
                run.end(ExecutionStatus.ABORTED, visit.engine().clock().instant());
            }
        }
    }
}
