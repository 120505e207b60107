package dev.stagedoor.seating.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Houses for tests. */
public final class Houses {

    public static final String EVENING = "the-owl-20270211-2000";

    private Houses() {}

    /** Row A with 6 seats of the stalls, row B with 4 of the circle; these labels are sold. */
    public static SeatMap house(String... sold) {
        List<Seat> seats = new ArrayList<>();
        for (int number = 10; number >= 1; number--) {
            SeatLabel label = number > 6 ? new SeatLabel("B", number - 6) : new SeatLabel("A", number);
            seats.add(new Seat(label, number > 6 ? "circle" : "stalls", number > 6 ? 2400 : 3200,
                    !Set.of(sold).contains(label.toString())));
        }
        return SeatMap.of(EVENING, "EUR", seats);
    }
}
