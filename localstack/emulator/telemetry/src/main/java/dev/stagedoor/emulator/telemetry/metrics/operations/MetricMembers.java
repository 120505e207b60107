package dev.stagedoor.emulator.telemetry.metrics.operations;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stagedoor.emulator.core.Json;
import dev.stagedoor.emulator.telemetry.metrics.error.InvalidParameterValueException;
import dev.stagedoor.emulator.telemetry.metrics.error.MissingRequiredParameterException;
import dev.stagedoor.emulator.telemetry.metrics.store.MetricId;
import dev.stagedoor.emulator.telemetry.metrics.store.Statistic;

/** The parts that several operations have: which metric, which statistic, which period. */
final class MetricMembers {

    static final Set<String> UNITS = Set.of("Seconds", "Microseconds", "Milliseconds", "Bytes", "Kilobytes",
            "Megabytes", "Gigabytes", "Terabytes", "Bits", "Kilobits", "Megabits", "Gigabits", "Terabits", "Percent",
            "Count", "Bytes/Second", "Kilobytes/Second", "Megabytes/Second", "Gigabytes/Second", "Terabytes/Second",
            "Bits/Second", "Kilobits/Second", "Megabits/Second", "Gigabits/Second", "Terabits/Second", "Count/Second",
            "None");
    static final Set<String> STATISTICS = Set.of("SampleCount", "Average", "Sum", "Minimum", "Maximum");
    static final int MAX_DIMENSIONS = 30;

    private static final Set<Integer> SHORT_PERIODS = Set.of(1, 5, 10, 20, 30);

    private MetricMembers() {}

    static String namespace(Members members) {
        String namespace = members.required("Namespace", 1, 255);
        if (!namespace.matches("[^:\\p{Cntrl}]*")) {
            throw new InvalidParameterValueException(
                    "The value " + namespace + " for parameter " + members.name("Namespace") + " is invalid.");
        }
        return namespace;
    }

    static MetricId metric(Members members) {
        return new MetricId(namespace(members), members.required("MetricName", 1, 255), dimensions(members));
    }

    static SortedMap<String, String> dimensions(Members members) {
        SortedMap<String, String> dimensions = new TreeMap<>();
        for (Members dimension : members.structures("Dimensions", MAX_DIMENSIONS, "Name", "Value")) {
            String name = dimension.required("Name", 1, 255);
            if (dimensions.put(name, dimension.required("Value", 1, 1024)) != null) {
                throw new InvalidParameterValueException("No Metric may specify the same dimension twice: " + name);
            }
        }
        return dimensions;
    }

    static ArrayNode dimensions(SortedMap<String, String> dimensions) {
        ArrayNode list = Json.array();
        for (Map.Entry<String, String> dimension : dimensions.entrySet()) {
            list.add(Json.object().put("Name", dimension.getKey()).put("Value", dimension.getValue()));
        }
        return list;
    }

    static ObjectNode metric(MetricId metric) {
        ObjectNode shape = Json.object().put("Namespace", metric.namespace()).put("MetricName", metric.name());
        shape.set("Dimensions", dimensions(metric.dimensions()));
        return shape;
    }

    static String unit(Members members) {
        return members.choice("Unit", UNITS);
    }

    static Statistic statistic(String name, String parameter) {
        return Statistic.parse(name).orElseThrow(() -> new InvalidParameterValueException("The value " + name
                + " for parameter " + parameter + " is invalid: the Stagedoor emulator has SampleCount, Average, Sum,"
                + " Minimum, Maximum and percentiles (p0 to p100)."));
    }

    /** Seconds: a multiple of a minute, or one of the short ones. */
    static int period(Members members) {
        Integer period = members.whole("Period", 1, 86_400 * 7);
        if (period == null) {
            throw new MissingRequiredParameterException(members.name("Period"));
        }
        if (period % 60 != 0 && !SHORT_PERIODS.contains(period)) {
            throw new InvalidParameterValueException("The parameter " + members.name("Period")
                    + " must be 1, 5, 10, 20, 30 or a multiple of 60.");
        }
        return period;
    }

    static Map<String, String> tags(Members members) {
        Map<String, String> tags = new TreeMap<>();
        List<Members> given = members.structures("Tags", 50, "Key", "Value");
        given.forEach(tag -> tags.put(tag.required("Key", 1, 128), tag.required("Value", 0, 256)));
        return tags;
    }
}
