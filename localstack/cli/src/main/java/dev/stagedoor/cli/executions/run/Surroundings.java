package dev.stagedoor.cli.executions.run;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;

import dev.stagedoor.cli.executions.history.Event;

/**
 * Finds where an event happened: at the place of the event that it names as the one before, or somewhere around that. (A Map that is
 * tried again names an event within the iteration that had failed.)
 */
final class Surroundings {

    private final OpenLane path;
    private final Map<Long, Place> places = new HashMap<>();
    private final List<OpenVisit> visits = new ArrayList<>();

    Surroundings(OpenLane path) {
        this.path = path;
    }

    /** The execution's own states. */
    OpenLane path() {
        return path;
    }

    /** The place of the event before. */
    Place before(Event event) {
        return places.getOrDefault(event.previousId(), path);
    }

    void put(Event event, Place place) {
        places.put(event.id(), place);
    }

    void entered(OpenVisit visit) {
        visits.add(visit);
    }

    /** The innermost such state around the place; else, since not every target keeps to AWS's order, the latest anywhere. */
    Optional<OpenVisit> find(Place from, Predicate<OpenVisit> wanted) {
        for (Place place = from; place != null; place = place.up()) {
            if (place instanceof OpenVisit visit && wanted.test(visit)) {
                return Optional.of(visit);
            }
        }
        for (int i = visits.size() - 1; i >= 0; i--) {
            if (wanted.test(visits.get(i))) {
                return Optional.of(visits.get(i));
            }
        }
        return Optional.empty();
    }

    /** Does something to such a state and stays in it; an event that belongs to none changes nothing. */
    Place in(Place from, Predicate<OpenVisit> wanted, Consumer<OpenVisit> change) {
        Optional<OpenVisit> found = find(from, wanted);
        found.ifPresent(change);
        return found.<Place>map(visit -> visit).orElse(from);
    }
}
