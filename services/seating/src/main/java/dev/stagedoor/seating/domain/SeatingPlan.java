package dev.stagedoor.seating.domain;

import java.util.Optional;

/** Where the seats of all performances are kept. */
public interface SeatingPlan {

    /**
     * The seats of a performance, as they are now; empty if there is no such performance.
     *
     * @throws SeatingPlanUnavailableException if nobody knows
     */
    Optional<SeatMap> seats(String performanceId);
}
