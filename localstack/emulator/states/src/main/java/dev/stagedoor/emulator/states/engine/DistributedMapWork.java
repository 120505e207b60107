package dev.stagedoor.emulator.states.engine;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Queue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stagedoor.emulator.states.definition.DistributedMode;
import dev.stagedoor.emulator.states.definition.MachineType;
import dev.stagedoor.emulator.states.definition.MapState;
import dev.stagedoor.emulator.states.definition.StateMachineDefinition;
import dev.stagedoor.emulator.states.error.ErrorOutput;
import dev.stagedoor.emulator.states.error.EvaluationException;
import dev.stagedoor.emulator.states.event.EventType;
import dev.stagedoor.emulator.states.event.ExecutionStatus;
import dev.stagedoor.emulator.states.expression.IntegerField;
import dev.stagedoor.emulator.states.mapruns.MapRun;
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
    private final ChildExecutions children;
    private final List<Execution> started = new ArrayList<>();
    private final Queue<Integer> again = new ArrayDeque<>();
    private MapRun run;
    private List<MapBatch> batches;
    private long atOnce;
    private int running;
    private boolean over;

    DistributedMapWork(Visit visit, MapState state) {
        this.visit = visit;
        this.state = state;
        this.mode = state.distributed();
        this.children = visit.engine().children();
    }

    @Override
    public void start() {
        if (mode.itemReader() == null) {
            begin(MapItems.of(visit, state));
            return;
        }
        JsonNode input = visit.effectiveInput();
        children.read(mode.itemReader(), visit.data().withInput(input), visit.branch().execution().request().roleArn())
                .onComplete(read -> visit.onStrand(() -> {
                    if (over) {
                        return;
                    }
                    if (read.failed()) {
                        fail(TaskWork.failure(read.cause()));
                    } else {
                        begin(MapItems.of(visit, state, read.result()));
                    }
                }));
    }

    private void begin(MapItems items) {
        long limit = limit();
        visit.record(EventType.MAP_STATE_STARTED, () -> EventDetails.none().put("length", items.size()));
        MapRun.Limits limits = new MapRun.Limits(limit, toleratedCount(),
                toleratedPercentage());
        batches = MapBatch.of(items, mode.itemBatcher(), visit.data());
        ExecutionRequest parent = visit.branch().execution().request();
        run = children.begin(parent.arn(), parent.machineArn(), label(), limits);
        run.expects(batches.size(), items.size());
        visit.record(EventType.MAP_RUN_STARTED, () -> EventDetails.none().put("mapRunArn", run.arn()));
        startMore(limit);
    }

    private long limit() {
        return state.maxConcurrency() == null ? 0 : state.maxConcurrency().read(visit.data());
    }

    @Override
    public void resume(Kept kept) {
        KeptMapRun had = (KeptMapRun) kept;
        run = had.run();
        batches = had.batches();
        started.addAll(had.started());
        // children that were told to stop may still be at it
        Future.join(started.stream().map(Execution::finished).toList()).onComplete(ends -> visit.onStrand(() -> {
            if (!over) {
                redrive();
            }
        }));
    }

    private void redrive() {
        if (run.redriveCount() >= MOST_REDRIVES) {
            fail(Failure.of(Failure.RUNTIME, "A Map Run can be redriven " + MOST_REDRIVES + " times."));
            return;
        }
        children.redrive(run);
        visit.record(EventType.MAP_RUN_REDRIVEN, () -> EventDetails.none().put("mapRunArn", run.arn())
                .put("redriveCount", run.redriveCount()));
        for (int i = 0; i < started.size(); i++) {
            if (started.get(i).status() != ExecutionStatus.SUCCEEDED) {
                run.waits(batches.get(i).items(), started.get(i).status());
                again.add(i);
            }
        }
        startMore(limit());
    }

    private void redrive(int index) {
        MapBatch batch = batches.get(index);
        Execution child = started.get(index);
        Execution next = mode.executionType() == MachineType.EXPRESS ? child.restarted() : child.redriven();
        if (children.goesOn(child, next)) {
            run.goesOn(batch.items(), child.status());
            started.set(index, next);
            run(batch, next);
        } else {
            run.stays(batch.items(), child.status());
        }
    }

    private String label() {
        return Objects.requireNonNullElse(mode.label(), state.name());
    }

    private long toleratedCount() {
        IntegerField field = mode.toleratedFailureCount();
        return field == null ? 0 : (long) notNegative(field, field.read(visit.data()));
    }

    /** A percentage may have a fraction. */
    private double toleratedPercentage() {
        IntegerField field = mode.toleratedFailurePercentage();
        double percentage = field == null ? 0 : notNegative(field, field.readDecimal(visit.data()));
        if (percentage > 100) {
            throw new EvaluationException(Failure.RUNTIME, name(field) + " cannot be greater than 100.", null);
        }
        return percentage;
    }

    private static double notNegative(IntegerField field, double value) {
        if (value < 0) {
            throw new EvaluationException(Failure.RUNTIME, name(field) + " cannot be negative.", null);
        }
        return value;
    }

    private static String name(IntegerField field) {
        String name = field.field();
        return name.endsWith("Path") ? name.substring(0, name.length() - "Path".length()) : name;
    }

    private void startMore(long limit) {
        atOnce = limit <= 0 ? MOST_AT_ONCE : Math.min(limit, MOST_AT_ONCE);
        startMore();
    }

    private void startMore() {
        while (!over && !again.isEmpty() && running < atOnce) {
            redrive(again.remove());
        }
        while (!over && started.size() < batches.size() && running < atOnce) {
            startChild(batches.get(started.size()));
        }
        if (over || running > 0) {
            return;
        }
        if (run.failedTooOften()) {
            failTooOften();
        } else {
            finish();
        }
    }

    private void startChild(MapBatch batch) {
        ExecutionRequest parent = visit.branch().execution().request();
        String label = label();
        String name = children.newName();
        MachineType type = mode.executionType();
        String arn = parent.machineArn().replace(":stateMachine:", ":execution:") + "/" + label + ":" + name;
        Execution child = new Execution(
                new ExecutionRequest(arn, name, parent.machineArn() + "/" + label, parent.machineName() + "/" + label,
                        type,
                        parent.roleArn(), new StateMachineDefinition(state.processor(), Optional.empty(), Map.of()),
                        Payload.of(batch.input()),
                        children.log(type)),
                visit.engine(), Probe.NONE, visit.branch().execution().load());
        started.add(child);
        children.started(run, child);
        run(batch, child);
    }

    private void run(MapBatch batch, Execution child) {
        running++;
        run.started(batch.items());
        child.finished().onSuccess(end -> {
            run.ended(batch.items(), end.status());
            visit.onStrand(this::ended);
        });
        child.run();
    }

    private void ended() {
        if (over) {
            return;
        }
        running--;
        if (run.failedTooOften()) {
            failTooOften();
        } else {
            startMore();
        }
    }

    private void failTooOften() {
        abortChildren();
        fail(Failure.of(TOO_MANY_FAILED, "The specified tolerated failure threshold was exceeded"));
    }

    @Override
    public Kept kept() {
        return run == null ? null : new KeptMapRun(run, batches, List.copyOf(started));
    }

    private void finish() {
        if (mode.resultWriter() == null) {
            succeed(Payload.array(
                    started.stream().map(Execution::ended).map(Ended::output).filter(Objects::nonNull).toList()));
            return;
        }
        children.write(mode.resultWriter(), visit.data(), run, List.copyOf(started),
                visit.branch().execution().request().roleArn())
                .onComplete(written -> visit.onStrand(() -> {
                    if (over) {
                        return;
                    }
                    if (written.failed()) {
                        fail(TaskWork.failure(written.cause()));
                    } else {
                        succeed(Payload.of(written.result()));
                    }
                }));
    }

    private void succeed(Payload result) {
        over = true;
        run.end(ExecutionStatus.SUCCEEDED, visit.engine().clock().instant());
        visit.record(EventType.MAP_RUN_SUCCEEDED, null);
        visit.record(EventType.MAP_STATE_SUCCEEDED, null);
        visit.succeed(result);
    }

    private void fail(Failure failure) {
        over = true;
        if (run != null) {
            run.end(ExecutionStatus.FAILED, visit.engine().clock().instant());
            visit.record(EventType.MAP_RUN_FAILED, () -> EventDetails.error(failure.output()));
        }
        visit.fail(failure);
    }

    private void abortChildren() {
        started.forEach(child -> child.abort(new ErrorOutput(null, null)));
    }

    @Override
    public void abort() {
        if (!over) {
            over = true;
            abortChildren();
            if (run != null) {
                run.end(ExecutionStatus.ABORTED, visit.engine().clock().instant());
            }
        }
    }
}
