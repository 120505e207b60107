package dev.stagedoor.emulator.states.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

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

/** Runs the workflow for each item, or batch of items, as an execution of its own; some may fail. */
final class DistributedMapWork implements StateWork {

    /** @see <a href="https://docs.aws.amazon.com/step-functions/latest/dg/state-map-distributed.html">Distributed mode</a> */
    private static final int MOST_AT_ONCE = 10_000;
    private static final String TOO_MANY_FAILED = "States.ExceedToleratedFailureThreshold";

    private final Visit visit;
    private final MapState state;
    private final DistributedMode mode;
    private final ChildExecutions children;
    private final List<Execution> started = new ArrayList<>();
    private MapRun run;
    private List<MapBatch> batches;
    private long atOnce;
    private int ended;
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
        long limit = state.maxConcurrency() == null ? 0 : state.maxConcurrency().read(visit.data());
        visit.record(EventType.MAP_STATE_STARTED, () -> EventDetails.none().put("length", items.size()));
        MapRun.Limits limits = new MapRun.Limits(limit, toleratedCount(),
                toleratedPercentage());
        batches = MapBatch.of(items, mode.itemBatcher(), visit.data());
        ExecutionRequest parent = visit.branch().execution().request();
        run = children.begin(parent.arn(), parent.machineArn(), label(), limits);
        run.expects(batches.size(), items.size());
        visit.record(EventType.MAP_RUN_STARTED, () -> EventDetails.none().put("mapRunArn", run.arn()));
        atOnce = limit <= 0 ? MOST_AT_ONCE : Math.min(limit, MOST_AT_ONCE);
        startMore();
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

    private void startMore() {
        if (batches.isEmpty()) {
            finish();
        }
        while (!over && started.size() < batches.size() && started.size() - ended < atOnce) {
            startChild(batches.get(started.size()));
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
        run.started(batch.items());
        children.started(run, child);
        child.finished().onSuccess(end -> visit.onStrand(() -> ended(batch, end)));
        child.start();
    }

    private void ended(MapBatch batch, Ended end) {
        if (over) {
            return;
        }
        ended++;
        run.ended(batch.items(), end.status());
        if (run.failedTooOften()) {
            abortChildren();
            fail(Failure.of(TOO_MANY_FAILED, "The specified tolerated failure threshold was exceeded"));
        } else if (ended == batches.size()) {
            finish();
        } else {
            startMore();
        }
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
