package dev.stagedoor.seating.domain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Knows the house: which seats there are, and where a party sits best. */
public final class Usher {

    private final SeatingPlan plan;

    public Usher(SeatingPlan plan) {
        this.plan = plan;
    }

    /** @throws UnknownPerformanceException if there is none */
    public SeatMap seats(String performanceId) {
        return plan.seats(performanceId).orElseThrow(() -> new UnknownPerformanceException(performanceId));
    }

    /**
     * Free seats next to one another: the row nearest to the stage, and there as near to its middle as can be.
     *
     * @throws UnknownPerformanceException if there is none
     * @throws NoSeatsTogetherException if there are no such seats
     */
    public Proposal propose(Wish wish) {
        SeatMap map = seats(wish.performanceId());
        return map.rows().stream().flatMap(row -> best(row, wish)).findFirst()
                .map(seats -> new Proposal(map.performanceId(), map.currency(), seats))
                .orElseThrow(() -> new NoSeatsTogetherException(wish));
    }

    private static Stream<List<Seat>> best(Row row, Wish wish) {
        double middle = (row.seats().size() + 1) / 2.0;
        return together(row, wish).stream()
                .min(Comparator.comparingDouble(seats -> Math.abs(centre(seats) - middle))).stream();
    }

    private static List<List<Seat>> together(Row row, Wish wish) {
        List<List<Seat>> groups = new ArrayList<>();
        for (int first = 0; first + wish.seats() <= row.seats().size(); first++) {
            List<Seat> group = row.seats().subList(first, first + wish.seats());
            if (neighbours(group) && group.stream().allMatch(seat -> fits(seat, wish))) {
                groups.add(group);
            }
        }
        return groups;
    }

    /** A row may lack a number, where a pillar stands. */
    private static boolean neighbours(List<Seat> group) {
        return number(group, group.size() - 1) - number(group, 0) == group.size() - 1;
    }

    private static boolean fits(Seat seat, Wish wish) {
        return seat.free() && wish.category().map(seat.category()::equals).orElse(true);
    }

    private static double centre(List<Seat> group) {
        return (number(group, 0) + number(group, group.size() - 1)) / 2.0;
    }

    private static int number(List<Seat> group, int index) {
        return group.get(index).label().number();
    }
}
