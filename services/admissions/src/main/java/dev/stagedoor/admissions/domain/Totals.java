package dev.stagedoor.admissions.domain;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How many came in.
 *
 * @param byDoor in the order of the doors' names; they add up to {@code admitted}
 */
public record Totals(String performanceId, long admitted, SortedMap<String, Long> byDoor) {

    public Totals(String performanceId, long admitted, Map<String, Long> byDoor) {
        this(performanceId, admitted, (SortedMap<String, Long>) new TreeMap<>(byDoor));
    }
}
