package dev.stagedoor.emulator.telemetry.metrics.alarm;

import java.util.Optional;
import java.util.stream.Stream;

/** When a value breaches the threshold. The operators of anomaly detection are not among them. */
public enum Comparison {

    GREATER_OR_EQUAL("GreaterThanOrEqualToThreshold", "greater than or equal to") {
        @Override
        boolean breaches(double value, double threshold) {
            return value >= threshold;
        }
    },
    GREATER("GreaterThanThreshold", "greater than") {
        @Override
        boolean breaches(double value, double threshold) {
            return value > threshold;
        }
    },
    LESS("LessThanThreshold", "less than") {
        @Override
        boolean breaches(double value, double threshold) {
            return value < threshold;
        }
    },
    LESS_OR_EQUAL("LessThanOrEqualToThreshold", "less than or equal to") {
        @Override
        boolean breaches(double value, double threshold) {
            return value <= threshold;
        }
    };

    private final String text;
    private final String words;

    Comparison(String text, String words) {
        this.text = text;
        this.words = words;
    }

    abstract boolean breaches(double value, double threshold);

    /** As the API writes it. */
    public String text() {
        return text;
    }

    /** As it stands in the reason of a state. */
    String words() {
        return words;
    }

    public static Optional<Comparison> parse(String text) {
        return Stream.of(values()).filter(value -> value.text.equals(text)).findFirst();
    }
}
