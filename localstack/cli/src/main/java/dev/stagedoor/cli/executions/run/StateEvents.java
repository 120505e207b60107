package dev.stagedoor.cli.executions.run;

import java.util.Optional;

import dev.stagedoor.cli.executions.history.Event;

/** A state is entered, left or aborted: the type of the event begins with the type of the state. */
final class StateEvents {

    private static final String ENTERED = "StateEntered";
    private static final String EXITED = "StateExited";
    private static final String ABORTED = "StateAborted";

    private final Surroundings around;

    StateEvents(Surroundings around) {
        this.around = around;
    }

    /** Where the execution is then; empty if this is another kind of event. */
    Optional<Place> read(Place from, Event event) {
        String type = event.type();
        if (type.endsWith(ENTERED)) {
            return Optional.of(enter(from, event, without(ENTERED, type)));
        }
        if (type.endsWith(EXITED)) {
            return Optional.of(exit(from, event));
        }
        if (type.endsWith(ABORTED)) {
            String state = without(ABORTED, type);
            return Optional.of(around.in(from, visit -> visit.is(state) && visit.isOpen(),
                    visit -> visit.abort(event.at())));
        }
        return Optional.empty();
    }

    private Place enter(Place from, Event event, String stateType) {
        OpenVisit visit = laneOf(from, event).enter(event.detail("name").orElse("?"), stateType, event);
        around.entered(visit);
        return visit;
    }

    /** The first state of a branch comes after the start of its Parallel state. */
    private static OpenLane laneOf(Place from, Event event) {
        if (from instanceof OpenVisit visit) {
            return visit.isOpen() && visit.is("Parallel") ? visit.branch(event.at()) : visit.in();
        }
        return (OpenLane) from;
    }

    private Place exit(Place from, Event event) {
        Optional<OpenVisit> left = around.find(from,
                visit -> !visit.isOver() && event.detail("name").map(visit::isNamed).orElse(true));
        left.ifPresent(visit -> visit.exit(event));
        return left.<Place>map(OpenVisit::in).orElse(from);
    }

    private static String without(String end, String type) {
        return type.substring(0, type.length() - end.length());
    }
}
