package dev.stagedoor.emulator.states.engine;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stagedoor.emulator.states.definition.DistributedMode;
import dev.stagedoor.emulator.states.definition.MapState;
import dev.stagedoor.emulator.states.expression.Data;
import dev.stagedoor.emulator.states.mapruns.reading.ReadRequest;
import dev.stagedoor.emulator.states.mapruns.writing.WriteRequest;
import io.vertx.core.AsyncResult;
import io.vertx.core.Future;

/** Runs the workflow for each item, or batch of items, as an execution of its own; some may fail. */
final class DistributedMapWork implements StateWork {

    /** @see <a href="https://docs.aws.amazon.com/step-functions/latest/dg/redrive-map-run.html">Redriving Map Runs</a> */
    private static final int MOST_REDRIVES = 1_000;
    private static final String TOO_MANY_FAILED = "States.ExceedToleratedFailureThreshold";

    private final Visit visit;
    private final MapState state;
    private final DistributedMode mode;
    private final ExecutionRequest parent;
    private final Weight weight;
    private final MapRunStage stage;
    private Data data;
    private MapChildren children;
    private Failure failure;

    DistributedMapWork(Visit visit, MapState state) {
        this.visit = visit;
        this.state = state;
        this.mode = state.distributed();
        this.parent = visit.branch().execution().request();
        this.weight = new Weight(visit.branch().execution().load());
        this.stage = new MapRunStage(visit, state, weight, this::abortChildren);
    }

    @Override
    public void start() {
        if (mode.itemReader() == null) {
            MapItems items = MapItems.of(visit, state);
            data = items.data();
            stage.open(items.size());
            stage.within(() -> begin(items));
        } else {
            data = visit.data().withInput(visit.effectiveInput());
            stage.open(0); // as AWS says it before the items are read
            stage.within(this::read);
        }
    }

    private void read() {
        visit.engine().children()
                .read(mode.itemReader(), data,
                        new ReadRequest(parent.roleArn(), parent.arn(), visit.branch().execution().strand(), weight))
                .onComplete(read -> stage.onStrand(() -> {
                    if (read.failed()) {
                        stage.fail(TaskWork.failure(read.cause()));
                    } else {
                        begin(MapItems.of(state, data, read.result()));
                    }
                }));
    }

    private void begin(MapItems items) {
        MapBatches batches = MapBatches.of(items, mode.itemBatcher(), data);
        stage.run().expects(batches.size(), items.size());
        children = children(batches);
        goOn();
    }

    private MapChildren children(MapBatches batches) {
        return new MapChildren(visit, state, stage.run(), batches, weight, stage::onStrand, this::goOn);
    }

    @Override
    public void resume(Kept kept) {
        KeptMapRun had = (KeptMapRun) kept;
        data = visit.data().withInput(visit.effectiveInput());
        stage.goOnWith(had.run());
        children = children(had.batches());
        children.had(had.started());
        // children that were told to stop may still be at it
        Future.join(had.started().stream().map(Execution::finished).toList())
                .onComplete(ends -> stage.onStrand(this::redrive));
    }

    private void redrive() {
        if (stage.run().redriveCount() >= MOST_REDRIVES) {
            stage.fail(Failure.of(Failure.RUNTIME, "A Map Run can be redriven " + MOST_REDRIVES + " times."));
            return;
        }
        children.takeRoomOfItems();
        stage.redriven();
        children.redrive();
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
            children.startMore(stage.atOnce());
            failIfTooMany(); // those that cannot be redriven count as well
        }
        if (!children.anyRuns()) {
            end();
        }
    }

    private void failIfTooMany() {
        if (failure == null && stage.run().failedTooOften()) {
            failure = Failure.of(TOO_MANY_FAILED, "The specified tolerated failure threshold was exceeded");
            children.abort();
        }
    }

    /** What is exported tells of those that failed as well, and of those that were not started. */
    private void end() {
        boolean exports = mode.resultWriter() != null && mode.resultWriter().exports();
        if (failure != null && !exports) {
            stage.fail(failure);
        } else if (mode.resultWriter() == null) {
            stage.succeed(children.outputs());
        } else {
            write();
        }
    }

    private void write() {
        visit.engine().children()
                .write(mode.resultWriter(), data, new WriteRequest(parent.roleArn(), parent.arn(), stage.run().arn(),
                        visit.branch().execution().strand(), children.ended(), children.pending()))
                .onComplete(written -> stage.onStrand(() -> written(written)));
    }

    private void written(AsyncResult<JsonNode> written) {
        if (failure == null && written.failed()) {
            stage.fail(TaskWork.failure(written.cause()));
            return;
        }
        if (written.succeeded()) {
            stage.run().wroteResults();
        }
        if (failure != null) {
            stage.fail(failure);
        } else {
            stage.succeed(Payload.of(written.result()));
        }
    }

    private void abortChildren() {
        if (children != null) {
            children.abort();
        }
    }

    @Override
    public void abort() {
        stage.abort();
    }
}
