package dev.stagedoor.cli.executions.draw;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import dev.stagedoor.cli.executions.history.Event;

/** A history as it is, an event a line. */
public final class EventTable {

    /** What the API calls execution data. */
    private static final Set<String> DATA = Set.of("input", "output", "parameters");

    private EventTable() {}

    /**
     * @param began the execution
     * @param data whether what went in and out is to be seen
     * @param width of the terminal, in characters
     */
    public static String text(List<Event> events, Instant began, boolean data, int width) {
        int type = events.stream().mapToInt(event -> event.type().length()).max().orElse(0);
        String format = "%5s %5s  %9s  %-" + Math.max("type".length(), type) + "s  %s";
        Page page = new Page(width);
        page.line(format, "id", "after", "began", "type", "details");
        events.forEach(event -> page.line(format, event.id(), event.previousId(),
                Spans.text(Duration.between(began, event.at())), event.type(), details(event, data)));
        return page.toString();
    }

    private static String details(Event event, boolean data) {
        return event.details().entrySet().stream().filter(detail -> data || !DATA.contains(detail.getKey()))
                .map(detail -> detail.getKey() + "=" + detail.getValue()).collect(Collectors.joining("  "));
    }
}
