package dev.stagedoor.emulator.states.logs;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/** A stream of a log group: a state machine has another one every hour, as on AWS. */
record LogStreamName(String group, String stream) {

    private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("uuuu-MM-dd-HH")
            .withZone(ZoneOffset.UTC);

    static LogStreamName of(String group, String machineName, Instant time) {
        return new LogStreamName(group, "states/" + machineName + "/" + HOUR.format(time) + "/00000000");
    }
}
