package dev.stagedoor.emulator.telemetry.metrics.alarm;

import java.util.Optional;
import java.util.stream.Stream;

/** What an alarm makes of periods without data. */
public enum MissingData {

    MISSING("missing", "Missing"), IGNORE("ignore", "Ignore"), BREACHING("breaching",
            "Breaching"), NOT_BREACHING("notBreaching", "NonBreaching");

    private final String text;
    private final String inReasons;

    MissingData(String text, String inReasons) {
        this.text = text;
        this.inReasons = inReasons;
    }

    /** As the API writes it. */
    public String text() {
        return text;
    }

    /** As it stands in the reason of a state. */
    String inReasons() {
        return inReasons;
    }

    public static Optional<MissingData> parse(String text) {
        return Stream.of(values()).filter(value -> value.text.equals(text)).findFirst();
    }
}
