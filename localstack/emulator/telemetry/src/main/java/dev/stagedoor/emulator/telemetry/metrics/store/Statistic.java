package dev.stagedoor.emulator.telemetry.metrics.store;

import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One number of many values. See <a
 * href="https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/Statistics-definitions.html">statistics</a>.
 *
 * @param name as AWS writes it, such as {@code Average} or {@code p99.9}
 */
public record Statistic(String name, boolean extended, ToDoubleFunction<Distribution> of) {

    private static final Map<String, ToDoubleFunction<Distribution>> PLAIN = Map.of(
            "SampleCount", Distribution::count,
            "Sum", Distribution::sum,
            "Average", values -> values.sum() / values.count(),
            "Minimum", Distribution::minimum,
            "Maximum", Distribution::maximum);
    private static final Pattern PERCENTILE = Pattern.compile("p(\\d{1,3}(?:\\.\\d{1,10})?)");

    /** Empty if there is no such statistic here: trimmed means and the like do not exist. */
    public static Optional<Statistic> parse(String name) {
        ToDoubleFunction<Distribution> plain = PLAIN.get(name);
        if (plain != null) {
            return Optional.of(new Statistic(name, false, plain));
        }
        Matcher matcher = PERCENTILE.matcher(name);
        if (!matcher.matches() || Double.parseDouble(matcher.group(1)) > 100) {
            return Optional.empty();
        }
        double percent = Double.parseDouble(matcher.group(1));
        return Optional.of(new Statistic(name, true, values -> values.percentile(percent)));
    }
}
