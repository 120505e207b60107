package dev.stagedoor.emulator.containers.elb.health;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import dev.stagedoor.emulator.containers.elb.model.HealthCheck;
import dev.stagedoor.emulator.containers.elb.model.TargetGroup;
import dev.stagedoor.emulator.containers.elb.model.TargetId;
import dev.stagedoor.emulator.containers.elb.model.TargetState;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class TargetHealthTest {

    private static final TargetId FIRST = new TargetId("127.0.0.1", 1001);
    private static final TargetId SECOND = new TargetId("127.0.0.1", 1002);

    private final Map<TargetId, Integer> statuses = new HashMap<>();
    private final TestClock clock = new TestClock();
    private final TargetHealth health = new TargetHealth(clock, (target, check, answer) -> {
        if (statuses.containsKey(target)) {
            answer.status(statuses.get(target));
        } else {
            answer.failure("Connection refused");
        }
    });

    @BeforeEach
    void aGroupWithTwoTargets() {
        health.put(new TargetGroup("group", "g", "vpc", 80, new HealthCheck("/", 10, 5, 2, 3, "200"), Map.of()));
        health.register("group", FIRST);
        health.register("group", SECOND);
    }

    @Test
    void aTargetIsInitialUntilItsFirstGoodCheckAndIsCheckedAtEveryTurnUntilThen() {
        health.check();
        assertThat(state(FIRST)).isEqualTo(TargetState.INITIAL);
        assertThat(health.next("group")).isEmpty();
        statuses.put(FIRST, 200);
        health.check();
        assertThat(state(FIRST)).isEqualTo(TargetState.HEALTHY);
        assertThat(health.next("group")).contains(FIRST);
    }

    @Test
    void healthyTargetsAreUsedInTurn() {
        statuses.put(FIRST, 200);
        statuses.put(SECOND, 200);
        health.check();
        assertThat(Optional.of(health.next("group").orElseThrow())).isNotEqualTo(health.next("group"));
    }

    @Test
    void aTargetTurnsUnhealthyAfterTheThresholdAndComesBackAfterTheOther() {
        statuses.put(FIRST, 200);
        health.check();
        statuses.put(FIRST, 500);
        turns(2);
        assertThat(state(FIRST)).isEqualTo(TargetState.HEALTHY);
        turns(1);
        assertThat(state(FIRST)).isEqualTo(TargetState.UNHEALTHY);
        assertThat(health.next("group")).isEmpty();
        statuses.put(FIRST, 200);
        turns(1);
        assertThat(state(FIRST)).isEqualTo(TargetState.UNHEALTHY);
        turns(1);
        assertThat(state(FIRST)).isEqualTo(TargetState.HEALTHY);
    }

    @Test
    void aDeregisteredTargetGetsNothingMore() {
        statuses.put(FIRST, 200);
        health.check();
        health.deregister("group", FIRST);
        assertThat(health.next("group")).isEmpty();
        assertThat(health.register("no-group", FIRST)).isFalse();
    }

    private void turns(int count) {
        for (int i = 0; i < count; i++) {
            clock.now = clock.now.plus(Duration.ofSeconds(10));
            health.check();
        }
    }

    private TargetState state(TargetId id) {
        return health.describe("group").stream().filter(d -> d.target().equals(id)).findFirst().orElseThrow().state();
    }

    private static final class TestClock extends Clock {
        private Instant now = Instant.parse("2027-01-01T00:00:00Z");

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }
}
