package dev.stagedoor.emulator.states.traces;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;

/** The states that an execution had not left when it ended, by their events: a redrive goes on with them and does not enter them again. */
final class OpenStates {

    private final Map<Long, State> byEvent = new HashMap<>();
    private final Map<State, Subsegment> again = new IdentityHashMap<>();

    /** @param in null where it is the execution's own */
    private record State(State in, String name) {}

    /** Makes a subsegment of a state. */
    interface Begin {
        Subsegment begin(Subsegment in, String name, Instant now);
    }

    /** @param open the subsegments that are open, calls of tasks among them */
    void remember(Map<Long, Subsegment> events, Collection<Subsegment> open) {
        byEvent.clear();
        again.clear();
        Map<Subsegment, State> states = new IdentityHashMap<>();
        events.forEach((event, of) -> {
            if (open.contains(of)) {
                byEvent.put(event, state(of.isCall() ? of.parent() : of, states));
            }
        });
    }

    private static State state(Subsegment of, Map<Subsegment, State> states) {
        if (of.parent() == null) {
            return null; // the segment
        }
        State known = states.get(of);
        if (known == null) {
            known = new State(state(of.parent(), states), of.name());
            states.put(of, known);
        }
        return known;
    }

    /** The state that an event belongs to, begun in another segment; empty where it was left. */
    Optional<Subsegment> of(long event, Subsegment segment, Instant now, Begin begin) {
        State state = byEvent.get(event);
        return state == null ? Optional.empty() : Optional.of(again(state, segment, now, begin));
    }

    private Subsegment again(State state, Subsegment segment, Instant now, Begin begin) {
        Subsegment known = again.get(state);
        if (known == null) {
            known = begin.begin(state.in() == null ? segment : again(state.in(), segment, now, begin), state.name(),
                    now);
            again.put(state, known);
        }
        return known;
    }
}
