package dev.stagedoor.emulator.telemetry.metrics.alarm;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.stream.Collectors;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stagedoor.emulator.core.Json;

/**
 * Why an alarm is in a state: a sentence in AWS's wording, and the same for programs.
 *
 * @param text {@code StateReason}
 * @param data {@code StateReasonData}, JSON; null where there is none
 */
record Reason(String text, String data) {

    /** Of an alarm that was not evaluated yet. */
    static final Reason CREATED = new Reason("Unchecked: Initial alarm creation", null);

    private static final DateTimeFormatter IN_TEXT = DateTimeFormatter.ofPattern("dd/MM/yy HH:mm:ss", Locale.ROOT)
            .withZone(ZoneOffset.UTC);
    private static final DateTimeFormatter IN_DATA = DateTimeFormatter
            .ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSS+0000", Locale.ROOT).withZone(ZoneOffset.UTC);

    static Reason of(AlarmSettings alarm, Verdict verdict, Instant now) {
        return new Reason(text(alarm, verdict), data(alarm, verdict, now));
    }

    private static String text(AlarmSettings alarm, Verdict verdict) {
        if (verdict.state() == AlarmState.INSUFFICIENT_DATA) {
            return "Insufficient Data: " + counted(verdict.filled(), "datapoint") + (verdict.filled() == 1
                    ? " was unknown."
                    : " were unknown.");
        }
        if (verdict.judged().isEmpty()) {
            return "Threshold Crossed: no datapoints were received for " + counted(verdict.filled(), "period") + " and "
                    + counted(verdict.filled(), "missing datapoint")
                    + (verdict.filled() == 1 ? " was" : " were") + " treated as [" + alarm.treatment().inReasons()
                    + "].";
        }
        boolean alarming = verdict.state() == AlarmState.ALARM;
        long matching = verdict.judged().stream()
                .filter(point -> alarm.comparison().breaches(point.value(), alarm.threshold()) == alarming).count();
        String points = verdict.judged().stream()
                .map(point -> point.value() + " (" + IN_TEXT.format(Instant.ofEpochSecond(point.start())) + ")")
                .collect(Collectors.joining(", "));
        int minimum = alarming ? alarm.needed() : alarm.evaluationPeriods() - alarm.needed() + 1;
        return "Threshold Crossed: " + matching + " out of the last " + counted(verdict.judged().size(), "datapoint")
                + " ["
                + points + "] " + (matching == 1 ? "was " : "were ") + (alarming ? "" : "not ")
                + alarm.comparison().words() + " the threshold (" + alarm.threshold() + ") (minimum "
                + counted(minimum, "datapoint") + " for " + (alarming ? "OK -> ALARM" : "ALARM -> OK")
                + " transition).";
    }

    private static String counted(int number, String noun) {
        return number + " " + noun + (number == 1 ? "" : "s");
    }

    private static String data(AlarmSettings alarm, Verdict verdict, Instant now) {
        ObjectNode data = Json.object().put("version", "1.0").put("queryDate", IN_DATA.format(now));
        if (!verdict.judged().isEmpty()) {
            data.put("startDate",
                    IN_DATA.format(Instant.ofEpochSecond(verdict.judged().get(verdict.judged().size() - 1).start())));
        }
        data.put("statistic", alarm.statistic().name()).put("period", alarm.period());
        ArrayNode recent = data.putArray("recentDatapoints");
        for (int i = verdict.judged().size() - 1; i >= 0; i--) {
            recent.add(verdict.judged().get(i).value());
        }
        return Json.write(data.put("threshold", alarm.threshold()));
    }
}
