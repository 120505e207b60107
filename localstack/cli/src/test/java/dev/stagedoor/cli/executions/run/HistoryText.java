package dev.stagedoor.cli.executions.run;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import dev.stagedoor.cli.executions.history.Event;

/**
 * Histories as a table: id, id of the event before, milliseconds since the start, type, details. A value with blanks stands between
 * apostrophes.
 */
public final class HistoryText {

    /** When every history here begins. */
    public static final Instant START = Instant.parse("2026-11-25T18:30:02Z");

    private static final Pattern DETAIL = Pattern.compile("(\\w+)=(?:'([^']*)'|(\\S+))");

    private HistoryText() {}

    public static List<Event> events(String table) {
        return table.lines().filter(line -> !line.isBlank()).map(HistoryText::event).toList();
    }

    public static Run run(String table) {
        return RunReader.read(events(table));
    }

    private static Event event(String line) {
        String[] columns = line.strip().split("\\s+", 5);
        Map<String, String> details = new LinkedHashMap<>();
        Matcher detail = DETAIL.matcher(columns.length == 5 ? columns[4] : "");
        while (detail.find()) {
            details.put(detail.group(1), detail.group(2) == null ? detail.group(3) : detail.group(2));
        }
        return new Event(Long.parseLong(columns[0]), Long.parseLong(columns[1]),
                START.plusMillis(Long.parseLong(columns[2])), columns[3], details);
    }
}
