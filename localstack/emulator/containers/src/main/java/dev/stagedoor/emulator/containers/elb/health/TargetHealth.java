package dev.stagedoor.emulator.containers.elb.health;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

import dev.stagedoor.emulator.containers.elb.model.HealthCheck;
import dev.stagedoor.emulator.containers.elb.model.TargetGroup;
import dev.stagedoor.emulator.containers.elb.model.TargetId;
import dev.stagedoor.emulator.containers.elb.model.TargetState;

/**
 * Who is registered in which target group, and who of them is healthy. Checks are asked of a {@link Probe} at every turn of
 * {@link #check}; a new target is checked at every turn until the first good answer, so that a deployment need not wait an
 * interval. Thread-safe; the way to a target never blocks.
 */
public final class TargetHealth {

    private static final int MAX_TARGETS = 1_000;

    private final Map<String, Group> groups = new ConcurrentHashMap<>();
    private final Clock clock;
    private final Probe probe;

    public TargetHealth(Clock clock, Probe probe) {
        this.clock = clock;
        this.probe = probe;
    }

    private static final class Group {
        private final TargetGroup group;
        private final List<Target> targets = new CopyOnWriteArrayList<>();
        private final AtomicInteger turn = new AtomicInteger();

        private Group(TargetGroup group) {
            this.group = group;
        }
    }

    /** Asks a target for its health. */
    public interface Probe {
        void check(TargetId target, HealthCheck check, Answer answer);

        /** Takes the status, or why there is none. */
        interface Answer {
            void status(int status);

            void failure(String why);
        }
    }

    /** What DescribeTargetHealth says of a target. */
    public record Described(TargetId target, TargetState state, String reason) {}

    /** Adds a group, or gives one that is there other settings. */
    public void put(TargetGroup group) {
        groups.compute(group.arn(), (arn, known) -> {
            Group changed = new Group(group);
            if (known != null) {
                changed.targets.addAll(known.targets);
            }
            return changed;
        });
    }

    public void remove(String targetGroupArn) {
        groups.remove(targetGroupArn);
    }

    /** @return false if the group does not exist or is full */
    public boolean register(String targetGroupArn, TargetId id) {
        Group group = groups.get(targetGroupArn);
        if (group == null || group.targets.size() >= MAX_TARGETS) {
            return false;
        }
        if (group.targets.stream().noneMatch(t -> t.id().equals(id))) {
            group.targets.add(new Target(id, clock.instant()));
        }
        return true;
    }

    /** No new request reaches the target after this. */
    public void deregister(String targetGroupArn, TargetId id) {
        Group group = groups.get(targetGroupArn);
        if (group != null) {
            group.targets.removeIf(t -> t.id().equals(id));
        }
    }

    public List<Described> describe(String targetGroupArn) {
        Group group = groups.get(targetGroupArn);
        return group == null
                ? List.of()
                : group.targets.stream().map(t -> new Described(t.id(), t.state(), t.reason())).toList();
    }

    /** The next healthy target in turn. */
    public Optional<TargetId> next(String targetGroupArn) {
        Group group = groups.get(targetGroupArn);
        if (group == null) {
            return Optional.empty();
        }
        List<Target> targets = group.targets;
        int size = targets.size();
        int first = size == 0 ? 0 : Math.floorMod(group.turn.getAndIncrement(), size);
        for (int i = 0; i < size; i++) {
            try {
                Target target = targets.get((first + i) % size);
                if (target.state() == TargetState.HEALTHY) {
                    return Optional.of(target.id());
                }
            } catch (IndexOutOfBoundsException e) {
                // A target left in between: look again among those that stayed.
                return targets.stream().filter(t -> t.state() == TargetState.HEALTHY).map(Target::id).findFirst();
            }
        }
        return Optional.empty();
    }

    /** Sends the checks that are due. */
    public void check() {
        for (Group group : groups.values()) {
            HealthCheck check = group.group.healthCheck();
            for (Target target : group.targets) {
                if (target.takesCheck(clock.instant(), check)) {
                    probe.check(target.id(), check, new Verdict(target, check));
                }
            }
        }
    }

    private record Verdict(Target target, HealthCheck check) implements Probe.Answer {
        @Override
        public void status(int status) {
            if (check.matches(status)) {
                target.passed(check);
            } else {
                target.failed(check, "Health checks failed with these codes: [" + status + "]");
            }
        }

        @Override
        public void failure(String why) {
            target.failed(check, why);
        }
    }
}
