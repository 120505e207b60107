package dev.stagedoor.cli.executions.run;

import java.util.Optional;
import java.util.function.Predicate;

import dev.stagedoor.cli.executions.history.Event;

/** Branches of Parallel states, iterations and Map Runs of Map states. */
final class LaneEvents {

    private final Surroundings around;

    LaneEvents(Surroundings around) {
        this.around = around;
    }

    /** Where the execution is then; empty if this is another kind of event. */
    Optional<Place> read(Place from, Event event) {
        return switch (event.type()) {
            case "ParallelStateStarted" -> Optional.of(around.in(from, open("Parallel"),
                    parallel -> parallel.attempt(event.at())));
            case "MapStateStarted" -> Optional.of(around.in(from, open("Map"),
                    map -> map.attempt(event.at()).items(number(event, "length"))));
            case "ParallelStateSucceeded" -> Optional.of(around.in(from, open("Parallel"),
                    parallel -> parallel.current(event.at()).end(Outcome.SUCCEEDED, event.at())));
            case "MapStateSucceeded" -> Optional.of(around.in(from, open("Map"),
                    map -> map.current(event.at()).end(Outcome.SUCCEEDED, event.at())));
            case "ParallelStateFailed" -> Optional.of(around.in(from, open("Parallel"),
                    parallel -> parallel.end(Outcome.FAILED, event.at())));
            case "MapStateFailed" -> Optional.of(around.in(from, open("Map"),
                    map -> map.end(Outcome.FAILED, event.at())));
            case "MapRunStarted" -> Optional.of(around.in(from, open("Map"),
                    map -> map.current(event.at()).mapRun(event.detail("mapRunArn").orElse(""))));
            case "MapRunFailed" -> Optional.of(around.in(from, open("Map"),
                    map -> map.fail(Problem.of(event), event.at())));
            case "MapIterationStarted" -> Optional.of(around.find(from, ofIteration(event))
                    .<Place>map(map -> map.current(event.at()).lane(number(event, "index"), event.at())).orElse(from));
            case "MapIterationSucceeded" -> Optional.of(iteration(from, event, Outcome.SUCCEEDED));
            case "MapIterationFailed" -> Optional.of(iteration(from, event, Outcome.FAILED));
            case "MapIterationAborted" -> Optional.of(iteration(from, event, Outcome.ABORTED));
            default -> Optional.empty();
        };
    }

    private Place iteration(Place from, Event event, Outcome how) {
        Optional<OpenLane> lane = around.find(from, ofIteration(event))
                .flatMap(map -> map.current(event.at()).lane(number(event, "index")));
        lane.ifPresent(iteration -> iteration.end(how, event.at()));
        return lane.<Place>map(iteration -> iteration).orElse(from);
    }

    /** The events of iterations name their Map. */
    private static Predicate<OpenVisit> ofIteration(Event event) {
        return visit -> visit.is("Map") && event.detail("name").map(visit::isNamed).orElse(true);
    }

    private static Predicate<OpenVisit> open(String type) {
        return visit -> visit.is(type) && visit.isOpen();
    }

    private static int number(Event event, String member) {
        return event.detail(member).map(Integer::parseInt).orElse(0);
    }
}
