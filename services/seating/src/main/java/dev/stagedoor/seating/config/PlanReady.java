package dev.stagedoor.seating.config;

import dev.stagedoor.seating.domain.SeatingPlan;
import dev.stagedoor.seating.domain.SeatingPlanUnavailableException;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Ready once the table answers, so that a release with a wrong table or role never gets traffic. */
@Readiness
public class PlanReady implements HealthCheck {

    private final SeatingPlan plan;

    @Inject
    public PlanReady(SeatingPlan plan) {
        this.plan = plan;
    }

    @Override
    public HealthCheckResponse call() {
        try {
            plan.seats("-");
            return HealthCheckResponse.up("seating plan");
        } catch (SeatingPlanUnavailableException e) {
            return HealthCheckResponse.named("seating plan").down().withData("cause", String.valueOf(e.getCause()))
                    .build();
        }
    }
}
