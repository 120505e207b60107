package dev.stagedoor.emulator.containers.elb.health;

import java.time.Instant;

import dev.stagedoor.emulator.containers.elb.model.HealthCheck;
import dev.stagedoor.emulator.containers.elb.model.TargetId;
import dev.stagedoor.emulator.containers.elb.model.TargetState;

/**
 * A target and what its checks say. The first good check makes it healthy; after that the thresholds decide.
 */
final class Target {

    private final TargetId id;
    private volatile TargetState state = TargetState.INITIAL;
    private volatile String reason = "Target registration is in progress";
    private int good;
    private int bad;
    private Instant nextCheck;

    Target(TargetId id, Instant now) {
        this.id = id;
        this.nextCheck = now;
    }

    TargetId id() {
        return id;
    }

    TargetState state() {
        return state;
    }

    String reason() {
        return reason;
    }

    /** True once for each check that is due; the next one is due an interval later. A new target is checked at every turn. */
    synchronized boolean takesCheck(Instant now, HealthCheck check) {
        if (now.isBefore(nextCheck)) {
            return false;
        }
        if (state != TargetState.INITIAL) {
            nextCheck = now.plusSeconds(check.intervalSeconds());
        }
        return true;
    }

    synchronized void passed(HealthCheck check) {
        bad = 0;
        good++;
        if (state == TargetState.INITIAL || good >= check.healthyThreshold()) {
            state = TargetState.HEALTHY;
            reason = "";
        }
    }

    synchronized void failed(HealthCheck check, String why) {
        good = 0;
        bad++;
        if (state == TargetState.HEALTHY && bad >= check.unhealthyThreshold()) {
            state = TargetState.UNHEALTHY;
        }
        if (state != TargetState.HEALTHY) {
            reason = why;
        }
    }
}
