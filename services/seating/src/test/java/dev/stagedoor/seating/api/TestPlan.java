package dev.stagedoor.seating.api;

import java.util.Optional;

import dev.stagedoor.seating.domain.Houses;
import dev.stagedoor.seating.domain.SeatMap;
import dev.stagedoor.seating.domain.SeatingPlan;
import dev.stagedoor.seating.domain.SeatingPlanUnavailableException;
import jakarta.annotation.Priority;
import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Singleton;

/** Stands in for the table in component tests. It can be made to fail. */
@Alternative
@Priority(1)
@Singleton
public class TestPlan implements SeatingPlan {

    volatile boolean gone;

    @Override
    public Optional<SeatMap> seats(String performanceId) {
        if (gone) {
            throw new SeatingPlanUnavailableException(new IllegalStateException("table gone"));
        }
        if (performanceId.equals("a-defect")) {
            throw new IllegalStateException("a secret that must not get out");
        }
        return performanceId.equals(Houses.EVENING) ? Optional.of(Houses.house("A1")) : Optional.empty();
    }
}
