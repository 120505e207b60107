package dev.stagedoor.emulator.states.engine;

import dev.stagedoor.emulator.states.definition.MapState;
import dev.stagedoor.emulator.states.error.ErrorOutput;
import dev.stagedoor.emulator.states.error.EvaluationException;
import dev.stagedoor.emulator.states.event.EventType;
import dev.stagedoor.emulator.states.event.ExecutionStatus;
import dev.stagedoor.emulator.states.mapruns.MapRun;

/** The Map Run of one attempt at a distributed Map state: it is opened, and it ends once. On the strand. */
final class MapRunStage {

    /** @see <a href="https://docs.aws.amazon.com/step-functions/latest/dg/state-map-distributed.html">Distributed mode</a> */
    private static final int MOST_AT_ONCE = 10_000;

    private final Visit visit;
    private final MapState state;
    private final Weight weight;
    private final Runnable abortChildren;
    private MapRun run;
    private long atOnce;
    private boolean over;

    /** @param weight is given back at the end */
    MapRunStage(Visit visit, MapState state, Weight weight, Runnable abortChildren) {
        this.visit = visit;
        this.state = state;
        this.weight = weight;
        this.abortChildren = abortChildren;
    }

    /** @param length as the event names it */
    void open(int length) {
        ExecutionRequest parent = visit.branch().execution().request();
        long limit = limit();
        visit.record(EventType.MAP_STATE_STARTED, () -> EventDetails.none().put("length", length));
        MapRun.Limits limits = ToleratedFailures.limits(limit, state.distributed(), visit.data());
        run = visit.engine().children().begin(parent.arn(), parent.machineArn(), ChildRequests.label(state), limits);
        visit.record(EventType.MAP_RUN_STARTED, () -> EventDetails.none().put("mapRunArn", run.arn()));
        atOnce = atOnce(limit);
    }

    /** One that did not succeed. */
    void goOnWith(MapRun before) {
        run = before;
    }

    void redriven() {
        visit.engine().children().redrive(run);
        visit.record(EventType.MAP_RUN_REDRIVEN, () -> EventDetails.none().put("mapRunArn", run.arn())
                .put("redriveCount", run.redriveCount()));
        atOnce = atOnce(limit());
    }

    private long limit() {
        return state.maxConcurrency() == null ? 0 : state.maxConcurrency().count(visit.data());
    }

    private static long atOnce(long limit) {
        return limit <= 0 ? MOST_AT_ONCE : Math.min(limit, MOST_AT_ONCE);
    }

    MapRun run() {
        return run;
    }

    /** How many children may run at once. */
    long atOnce() {
        return atOnce;
    }

    void succeed(Payload result) {
        end(ExecutionStatus.SUCCEEDED);
        visit.record(EventType.MAP_RUN_SUCCEEDED, null);
        visit.record(EventType.MAP_STATE_SUCCEEDED, null);
        visit.succeed(result);
    }

    void fail(Failure why) {
        end(ExecutionStatus.FAILED);
        visit.record(EventType.MAP_RUN_FAILED, () -> EventDetails.error(why.output()));
        visit.fail(why);
    }

    void abort() {
        if (!over) {
            abortChildren.run();
            if (run == null) {
                over = true;
                weight.giveAll();
            } else {
                end(ExecutionStatus.ABORTED);
            }
        }
    }

    private void end(ExecutionStatus how) {
        over = true;
        run.end(how, visit.engine().clock().instant());
        weight.giveAll();
    }

    /** Runs a step unless the Map Run is over by then. Called from any thread. */
    void onStrand(Runnable step) {
        visit.onStrand(() -> {
            if (!over) {
                within(step);
            }
        });
    }

    /** Runs a step: what cannot be evaluated fails the Map Run before it fails the state. */
    void within(Runnable step) {
        try {
            step.run();
        } catch (EvaluationException e) {
            if (!over) {
                abortChildren.run();
                end(ExecutionStatus.FAILED);
                visit.record(EventType.MAP_RUN_FAILED,
                        () -> EventDetails.error(new ErrorOutput(e.error(), e.reason())));
            }
            throw e;
        }
    }
}
