package dev.stagedoor.emulator.telemetry.metrics.operations;

import java.util.Objects;

import dev.stagedoor.emulator.telemetry.metrics.error.ConstraintException;
import dev.stagedoor.emulator.telemetry.metrics.error.InvalidParameterValueException;
import dev.stagedoor.emulator.telemetry.metrics.error.MissingRequiredParameterException;
import dev.stagedoor.emulator.telemetry.metrics.store.MetricId;
import dev.stagedoor.emulator.telemetry.metrics.store.Statistic;

/**
 * One query of GetMetricData: a statistic of a metric. Expressions do not exist.
 *
 * @param unit or null
 * @param returned whether the caller wants to see the result
 */
record MetricQuery(String id, String label, MetricId metric, int period, Statistic statistic, String unit,
        boolean returned) {

    /** What a query may have; what is refused by its name is among them. */
    static final String[] KNOWN = {"Id", "MetricStat", "Label", "ReturnData", "Expression"};

    static MetricQuery of(Members query) {
        String id = query.required("Id", 1, 255);
        if (!id.matches("[a-z][a-zA-Z0-9_]*")) {
            throw new ConstraintException(id, query.name("Id"),
                    "Member must satisfy regular expression pattern: [a-z][a-zA-Z0-9_]*");
        }
        if (query.has("Expression")) {
            throw new InvalidParameterValueException("The Stagedoor emulator does not support "
                    + query.name("Expression") + ": metric math and queries are not there, only MetricStat.");
        }
        Members stat = query.structure("MetricStat", "Metric", "Period", "Stat", "Unit");
        Members metric = stat == null ? null : stat.structure("Metric", "Namespace", "MetricName", "Dimensions");
        if (metric == null) {
            throw new MissingRequiredParameterException(query.name("MetricStat"));
        }
        String label = query.text("Label", 0, 1024);
        if (label != null && label.contains("${")) {
            throw new InvalidParameterValueException(
                    "The Stagedoor emulator does not support dynamic labels: " + query.name("Label"));
        }
        MetricId watched = MetricMembers.metric(metric);
        return new MetricQuery(id, Objects.requireNonNullElse(label, watched.name()), watched,
                MetricMembers.period(stat),
                MetricMembers.statistic(stat.required("Stat", 1, 100), stat.name("Stat")), MetricMembers.unit(stat),
                query.flag("ReturnData", true));
    }
}
