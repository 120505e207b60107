package dev.stagedoor.cli.executions.run;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** An {@link Attempt} that is being read. */
final class OpenAttempt {

    private final OpenVisit of;
    private final Instant began;
    private final List<OpenLane> lanes = new ArrayList<>();
    private Outcome outcome = Outcome.RUNNING;
    private Instant ended;
    private Problem problem;
    private OpenCall call;
    private Integer items;
    private String mapRunArn;

    OpenAttempt(OpenVisit of, Instant began) {
        this.of = of;
        this.began = began;
    }

    OpenLane lane(int index, Instant at) {
        OpenLane lane = new OpenLane(of, index, at);
        lanes.add(lane);
        return lane;
    }

    List<OpenLane> lanes() {
        return lanes;
    }

    /** The latest iteration of that index. */
    Optional<OpenLane> lane(int index) {
        for (int i = lanes.size() - 1; i >= 0; i--) {
            if (lanes.get(i).index() == index) {
                return Optional.of(lanes.get(i));
            }
        }
        return Optional.empty();
    }

    void calls(OpenCall made) {
        call = made;
    }

    Optional<OpenCall> call() {
        return Optional.ofNullable(call);
    }

    void items(int count) {
        items = count;
    }

    void mapRun(String arn) {
        mapRunArn = arn;
    }

    void fail(Problem why, Instant at) {
        problem = why;
        // What came after a success, such as an Output that cannot be evaluated, is an error all the same.
        outcome = outcome == Outcome.SUCCEEDED ? Outcome.RUNNING : outcome;
        end(Outcome.FAILED, at);
    }

    /** Branches, iterations and a Map Run go on; a call is made once more, which is another attempt. */
    void reopen() {
        if (!lanes.isEmpty() || mapRunArn != null) {
            outcome = Outcome.RUNNING;
            ended = null;
            problem = null;
            lanes.forEach(OpenLane::reopen);
        }
    }

    /** Another try begins, so this one failed when the history last told of it: no event of its own says so for branches and iterations. */
    void giveUp() {
        end(Outcome.FAILED, lastSign());
    }

    Instant lastSign() {
        return ended == null
                ? lanes.stream().map(OpenLane::lastSign).max(Comparator.naturalOrder()).orElse(began)
                : ended;
    }

    boolean failed() {
        return outcome == Outcome.FAILED;
    }

    void end(Outcome how, Instant at) {
        if (outcome == Outcome.RUNNING) {
            lanes.forEach(lane -> lane.end(at));
            outcome = how;
            ended = at;
        }
    }

    Attempt attempt() {
        return new Attempt(began, Optional.ofNullable(ended), outcome, Optional.ofNullable(problem),
                call().map(OpenCall::call), lanes.stream().map(OpenLane::lane).toList(),
                items == null ? OptionalInt.empty() : OptionalInt.of(items), Optional.ofNullable(mapRunArn));
    }
}
