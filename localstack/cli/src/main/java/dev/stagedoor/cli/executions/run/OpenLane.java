package dev.stagedoor.cli.executions.run;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import dev.stagedoor.cli.executions.history.Event;

/** A {@link Lane} that is being read. */
final class OpenLane implements Place {

    private final OpenVisit of;
    private final int index;
    private final Instant began;
    private final List<OpenVisit> visits = new ArrayList<>();
    private Outcome outcome = Outcome.RUNNING;
    private Instant ended;

    /** @param of the Parallel or Map; null for the execution's own lane */
    OpenLane(OpenVisit of, int index, Instant began) {
        this.of = of;
        this.index = index;
        this.began = began;
    }

    @Override
    public Place up() {
        return of;
    }

    int index() {
        return index;
    }

    /** A state is entered; the one before has been left, or never will be. */
    OpenVisit enter(String name, String type, Event event) {
        last().ifPresent(before -> {
            before.abort(event.at());
            before.leadsTo(name);
        });
        OpenVisit visit = new OpenVisit(this, name, type, event);
        visits.add(visit);
        return visit;
    }

    /** When the history last told of it. */
    Instant lastSign() {
        return ended == null ? last().map(OpenVisit::lastSign).orElse(began) : ended;
    }

    /** Ends it, with the state that still runs in it, if it has not ended yet. */
    void end(Outcome how, Instant at) {
        last().ifPresent(visit -> visit.abort(at));
        if (outcome == Outcome.RUNNING) {
            outcome = how;
            ended = at;
        }
    }

    /** The same for one of which no event says how it ended: a branch, or an iteration when its Map ends. */
    void end(Instant at) {
        last().ifPresent(visit -> visit.abort(at));
        end(last().map(OpenVisit::outcome).filter(how -> how == Outcome.FAILED || how == Outcome.ABORTED)
                .orElse(visits.isEmpty() ? Outcome.ABORTED : Outcome.SUCCEEDED), at);
    }

    /** Goes on where it had not succeeded. */
    void reopen() {
        if (outcome == Outcome.FAILED || outcome == Outcome.ABORTED) {
            outcome = Outcome.RUNNING;
            ended = null;
            last().ifPresent(OpenVisit::reopen);
        }
    }

    Lane lane() {
        return new Lane(index, began, Optional.ofNullable(ended), outcome,
                visits.stream().map(OpenVisit::visit).toList());
    }

    private Optional<OpenVisit> last() {
        return visits.isEmpty() ? Optional.empty() : Optional.of(visits.get(visits.size() - 1));
    }
}
