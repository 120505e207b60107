package dev.stagedoor.cli.executions.run;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import dev.stagedoor.cli.executions.history.Event;

/** The execution ends, or goes on after it had ended. */
final class EndEvents {

    private final Surroundings around;
    private final List<Instant> redriven = new ArrayList<>();

    EndEvents(Surroundings around) {
        this.around = around;
    }

    /** When it went on after it had ended. */
    List<Instant> redriven() {
        return List.copyOf(redriven);
    }

    /** Where the execution is then; empty if this is another kind of event. */
    Optional<Place> read(Place from, Event event) {
        switch (event.type()) {
            case "ExecutionSucceeded" -> around.path().end(Outcome.SUCCEEDED, event.at());
            case "ExecutionFailed" -> {
                failAround(from, event);
                around.path().end(Outcome.FAILED, event.at());
            }
            case "ExecutionTimedOut" -> around.path().end(Outcome.FAILED, event.at());
            case "ExecutionAborted" -> around.path().end(Outcome.ABORTED, event.at());
            case "ExecutionRedriven" -> {
                redriven.add(event.at());
                around.path().reopen();
            }
            default -> {
                return Optional.empty();
            }
        }
        return Optional.of(around.path());
    }

    /** The state that the failure came from, and each around it: of some failures no other event tells. */
    private static void failAround(Place from, Event event) {
        for (Place place = from; place != null; place = place.up()) {
            if (place instanceof OpenVisit visit && visit.isOpen()) {
                if (place == from && !visit.failing()) {
                    visit.fail(Problem.of(event), event.at());
                }
                visit.end(Outcome.FAILED, event.at());
            }
        }
    }
}
