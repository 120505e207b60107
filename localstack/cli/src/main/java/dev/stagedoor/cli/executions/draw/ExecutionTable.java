package dev.stagedoor.cli.executions.draw;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Executions as a table, a line each. */
public final class ExecutionTable {

    private static final DateTimeFormatter UTC = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    private ExecutionTable() {}

    /** A line of the table. */
    public record Line(String machine, String name, String status, Instant started, Optional<Instant> stopped) {}

    /**
     * @param now until when what runs has run
     * @param width of the terminal, in characters
     */
    public static String text(List<Line> lines, Instant now, int width) {
        int machine = widest(lines.stream().map(Line::machine).toList(), "machine");
        int name = widest(lines.stream().map(Line::name).toList(), "name");
        String format = "%-" + machine + "s  %-" + name + "s  %-9s  %-19s  %s";
        Page page = new Page(width);
        page.line(format, "machine", "name", "status", "started (UTC)", "took");
        for (Line line : lines) {
            page.line(format, line.machine(), line.name(), line.status(), UTC.format(line.started()),
                    Spans.text(Duration.between(line.started(), line.stopped().orElse(now)))
                            + (line.stopped().isPresent() ? "" : " so far"));
        }
        return page.toString();
    }

    private static int widest(List<String> cells, String head) {
        return Math.max(head.length(), cells.stream().mapToInt(String::length).max().orElse(0));
    }
}
