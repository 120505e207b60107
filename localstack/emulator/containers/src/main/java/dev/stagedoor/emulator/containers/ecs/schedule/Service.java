package dev.stagedoor.emulator.containers.ecs.schedule;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

import dev.stagedoor.emulator.containers.ecs.model.ServiceSpec;

/** A service: what it should be and what it is. Guarded by the scheduler's lock. */
final class Service {

    private static final int MAX_EVENTS = 100;
    private static final int MAX_STOPPED = 20;

    ServiceSpec spec;
    /** {@code ACTIVE}, {@code DRAINING} while it is deleted, {@code INACTIVE} after. */
    String status = "ACTIVE";
    final Instant createdAt;
    /** The first is the primary one. */
    final List<Deployment> deployments = new ArrayList<>();
    final List<Task> tasks = new ArrayList<>();
    final Deque<Event> events = new ArrayDeque<>();

    /** What DescribeServices tells of a service's life. */
    record Event(String id, Instant at, String message) {}

    Service(ServiceSpec spec, Instant createdAt) {
        this.spec = spec;
        this.createdAt = createdAt;
    }

    Deployment primary() {
        return deployments.get(0);
    }

    void event(String id, Instant now, String message) {
        events.addFirst(new Event(id, now, "(service " + spec.name() + ") " + message));
        if (events.size() > MAX_EVENTS) {
            events.removeLast();
        }
    }

    /** Tasks of a deployment that run or will, and do not drain. */
    List<Task> serving(String deploymentId) {
        return tasks.stream().filter(t -> t.deploymentId.equals(deploymentId) && t.isAlive() && t.endAt == null)
                .toList();
    }

    /** Forgets the oldest of the tasks that have stopped. */
    void forgetOldTasks() {
        List<Task> stopped = tasks.stream()
                .filter(t -> t.status == dev.stagedoor.emulator.containers.ecs.model.TaskStatus.STOPPED)
                .toList();
        if (stopped.size() > MAX_STOPPED) {
            tasks.removeAll(stopped.subList(0, stopped.size() - MAX_STOPPED));
        }
    }
}
