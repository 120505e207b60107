package dev.stagedoor.cli.executions.run;

import java.time.Instant;
import java.util.List;

import dev.stagedoor.cli.executions.history.Event;

/**
 * Reads the way of an execution out of its history. The events of branches and iterations come mixed, and the name of a state stands
 * only where it is entered and left; but each event names the one that led to it. An event of a type that is not known changes nothing.
 *
 * @see <a href="https://docs.aws.amazon.com/step-functions/latest/apireference/API_HistoryEvent.html">HistoryEvent</a>
 */
public final class RunReader {

    private final Surroundings around;
    private final StateEvents states;
    private final TaskEvents tasks;
    private final LaneEvents lanes;
    private final EndEvents ends;

    private RunReader(Instant began) {
        around = new Surroundings(new OpenLane(null, 0, began));
        states = new StateEvents(around);
        tasks = new TaskEvents(around);
        lanes = new LaneEvents(around);
        ends = new EndEvents(around);
    }

    /** @param events the history so far, the first event first */
    public static Run read(List<Event> events) {
        RunReader reader = new RunReader(events.isEmpty() ? Instant.EPOCH : events.get(0).at());
        events.forEach(reader::read);
        return new Run(reader.around.path().lane(), events.size(), reader.ends.redriven());
    }

    private void read(Event event) {
        Place from = around.before(event);
        around.put(event, states.read(from, event)
                .or(() -> tasks.read(from, event))
                .or(() -> lanes.read(from, event))
                .or(() -> ends.read(from, event))
                .orElse(from));
    }
}
