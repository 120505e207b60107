package dev.stagedoor.seating.domain;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * All seats of one performance.
 *
 * @param currency of all prices
 * @param rows the one nearest to the stage first
 */
public record SeatMap(String performanceId, String currency, List<Row> rows) {

    private static final Comparator<String> FROM_THE_STAGE = Comparator.comparingInt(String::length)
            .thenComparing(Comparator.naturalOrder());

    public SeatMap {
        rows = List.copyOf(rows);
    }

    /** Puts seats in order, however they come. */
    public static SeatMap of(String performanceId, String currency, Collection<Seat> seats) {
        Map<String, List<Seat>> rows = new TreeMap<>(FROM_THE_STAGE);
        seats.forEach(seat -> rows.computeIfAbsent(seat.label().row(), row -> new ArrayList<>()).add(seat));
        return new SeatMap(performanceId, currency, rows.entrySet().stream()
                .map(row -> new Row(row.getKey(), row.getValue().stream()
                        .sorted(Comparator.comparingInt(seat -> seat.label().number())).toList()))
                .toList());
    }
}
