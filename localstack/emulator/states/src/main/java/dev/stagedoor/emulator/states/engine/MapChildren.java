package dev.stagedoor.emulator.states.engine;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.function.Consumer;
import java.util.stream.IntStream;

import dev.stagedoor.emulator.states.definition.MachineType;
import dev.stagedoor.emulator.states.definition.MapState;
import dev.stagedoor.emulator.states.error.ErrorOutput;
import dev.stagedoor.emulator.states.error.EvaluationException;
import dev.stagedoor.emulator.states.event.ExecutionStatus;
import dev.stagedoor.emulator.states.mapruns.ChildResult;
import dev.stagedoor.emulator.states.mapruns.MapRun;

/** The executions of one Map Run: started as many at once as may run and as there is memory for. On the strand. */
final class MapChildren {

    /** What one takes while it runs, and after it, beside its input and output. */
    private static final long RUNNING = 6 * 1024;
    private static final long ENDED = 1024;

    private final Visit visit;
    private final MapState state;
    private final ChildRequests requests;
    private final MapRun run;
    private final MapBatches batches;
    private final Weight weight;
    private final Consumer<Runnable> strand;
    private final Runnable whenOneEnds;
    private final List<Execution> started = new ArrayList<>();
    private final Queue<Integer> again = new ArrayDeque<>();
    private int running;

    /**
     * @param strand runs a step unless the Map Run is over by then
     * @param whenOneEnds runs there each time
     */
    MapChildren(Visit visit, MapState state, MapRun run, MapBatches batches, Weight weight, Consumer<Runnable> strand,
            Runnable whenOneEnds) {
        this.visit = visit;
        this.state = state;
        this.requests = new ChildRequests(visit, state);
        this.run = run;
        this.batches = batches;
        this.weight = weight;
        this.strand = strand;
        this.whenOneEnds = whenOneEnds;
    }

    /** Those that the run had before it was redriven. */
    void had(List<Execution> before) {
        started.addAll(before);
    }

    /**
     * The items are in memory already.
     *
     * @throws EvaluationException {@code States.Runtime} if there is no room for them any more
     */
    void takeRoomOfItems() {
        if (!weight.takeForChild(batches.weight(Collections.newSetFromMap(new IdentityHashMap<>())))) {
            throw noMemory("the items");
        }
    }

    /** Whoever of them did not succeed is to go on. */
    void redrive() {
        for (int i = 0; i < started.size(); i++) {
            ExecutionStatus ended = started.get(i).status();
            if (ended != ExecutionStatus.SUCCEEDED) {
                run.waits(started.get(i).request().arn(), batches.items(i), ended);
                again.add(i);
            }
        }
    }

    /**
     * Starts those whose turn it is.
     *
     * @throws EvaluationException {@code States.Runtime} if there is no memory for even one
     */
    void startMore(long atOnce) {
        while (running < atOnce && !again.isEmpty() && room(RUNNING)) {
            redrive(again.remove());
        }
        while (running < atOnce && again.isEmpty() && started.size() < batches.size()) {
            MapBatch batch = batches.get(started.size());
            long own = batches.makes() ? 2 * JsonSize.bytes(batch.input(), Payload.MAX_BYTES) : 0;
            if (!room(RUNNING + own)) {
                return;
            }
            start(batch);
        }
    }

    private boolean room(long bytes) {
        boolean taken = weight.takeForChild(bytes);
        if (!taken && running == 0) {
            throw noMemory("another child");
        }
        return taken;
    }

    private static EvaluationException noMemory(String what) {
        return new EvaluationException(Failure.RUNTIME, "The Stagedoor emulator has no memory for " + what
                + " of the Map Run: start the emulator with a larger heap.", null);
    }

    private void start(MapBatch batch) {
        Execution child = new Execution(requests.of(batch), visit.engine(), Probe.NONE,
                visit.branch().execution().load());
        started.add(child);
        visit.engine().children().started(run, child);
        run(batch.items(), child);
    }

    private void redrive(int index) {
        Execution child = started.get(index);
        int items = batches.items(index);
        Execution next = state.distributed().executionType() == MachineType.EXPRESS
                ? child.restarted()
                : child.redriven();
        if (visit.engine().children().goesOn(child, next)) {
            run.goesOn(child.request().arn());
            started.set(index, next);
            run(items, next);
        } else {
            weight.give(RUNNING);
            run.stays(child.request().arn());
        }
    }

    private void run(int items, Execution child) {
        running++;
        run.started(items);
        child.finished().onSuccess(end -> {
            run.ended(items, end.status());
            strand.accept(() -> ended(end));
        });
        child.run();
    }

    private void ended(Ended end) {
        running--;
        weight.give(RUNNING);
        long output = end.output() == null ? 0 : 2 * JsonSize.bytes(end.output().node(), Payload.MAX_BYTES);
        if (!weight.takeForChild(ENDED + output)) {
            throw noMemory("the results");
        }
        whenOneEnds.run();
    }

    boolean anyRuns() {
        return running > 0;
    }

    void abort() {
        started.stream().filter(child -> child.ended() == null)
                .forEach(child -> child.abort(new ErrorOutput(null, null)));
    }

    /** What a redrive goes on with. */
    KeptMapRun kept() {
        return new KeptMapRun(run, batches, List.copyOf(started));
    }

    /** What those that succeeded gave, in the order of their items. */
    Payload outputs() {
        return Payload.array(
                started.stream().map(Execution::ended).map(Ended::output).filter(Objects::nonNull).toList());
    }

    /** Those that have ended, in the order of their items. */
    List<ChildResult> ended() {
        return started.stream().map(ChildRequests::result).toList();
    }

    /** Those whose turn never came, made one after the other. */
    Iterable<ChildResult> pending() {
        return () -> IntStream.range(started.size(), batches.size()).mapToObj(batches::get).map(requests::pending)
                .iterator();
    }
}
