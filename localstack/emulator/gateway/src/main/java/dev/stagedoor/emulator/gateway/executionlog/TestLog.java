package dev.stagedoor.emulator.gateway.executionlog;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/** The execution log of a test, as one text. */
public final class TestLog {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("EEE MMM dd HH:mm:ss zzz yyyy",
            Locale.ENGLISH).withZone(ZoneId.of("UTC"));

    private TestLog() {}

    public static String of(String requestId, Instant at, List<String> lines) {
        String time = TIME.format(at) + " : ";
        StringBuilder text = new StringBuilder("Execution log for request ").append(requestId).append('\n');
        lines.forEach(line -> text.append(time).append(line).append('\n'));
        return text.toString();
    }
}
