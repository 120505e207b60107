package dev.stagedoor.emulator.containers.ecs.schedule;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import dev.stagedoor.emulator.containers.ecs.model.TaskStatus;
import dev.stagedoor.emulator.containers.elb.model.TargetState;
import dev.stagedoor.emulator.containers.elb.store.LoadBalancers;
import dev.stagedoor.emulator.core.Ids;

/**
 * One look at a service: what is, what should be, and the next small move towards it. New tasks come before old ones go (100 %
 * minimum, 200 % maximum). Never blocks: starting is left to the {@link Starter}.
 * See <a href="https://docs.aws.amazon.com/AmazonECS/latest/developerguide/deployment-type-ecs.html">rolling updates</a>.
 */
final class Reconciler {

    private static final Duration STOP_TIMEOUT = Duration.ofSeconds(30);
    private static final int MIN_FAILURES = 3;
    private static final int MAX_BACKOFF_SECONDS = 60;
    private static final int MIN_GRACE_SECONDS = 60;

    private final LoadBalancers loadBalancers;
    private final Ids ids;
    private final Starter starter;

    /** Starts a task, later and elsewhere. */
    interface Starter {
        void start(Service service, Deployment deployment);
    }

    Reconciler(LoadBalancers loadBalancers, Ids ids, Starter starter) {
        this.loadBalancers = loadBalancers;
        this.ids = ids;
        this.starter = starter;
    }

    void reconcile(Service service, Instant now) {
        for (Task task : List.copyOf(service.tasks)) {
            observe(service, task, now);
        }
        if (service.status.equals("DRAINING")) {
            service.tasks.stream().filter(t -> t.isAlive()).forEach(t -> drain(service, t, now, now));
            if (service.tasks.stream().allMatch(t -> t.status == TaskStatus.STOPPED)) {
                service.status = "INACTIVE";
            }
            return;
        }
        steer(service, now);
        service.forgetOldTasks();
    }

    private void observe(Service service, Task task, Instant now) {
        if (task.process() != null && !task.process().isAlive() && task.status != TaskStatus.STOPPED) {
            ended(service, task, now);
        } else if (task.status == TaskStatus.RUNNING && task.endAt == null) {
            observeHealth(service, task, now);
        } else if (task.endAt != null && task.status != TaskStatus.STOPPED) {
            end(task, now);
        }
    }

    private void ended(Service service, Task task, Instant now) {
        deregister(service, task);
        boolean wanted = task.endAt == null;
        task.stopped("Essential container in task exited (exit code " + task.process().exitValue() + ")");
        if (wanted) {
            service.event(ids.uuid(), now, "task " + id(task) + " stopped: " + task.stoppedReason);
            failed(service, task, now);
        }
    }

    private void observeHealth(Service service, Task task, Instant now) {
        String group = service.spec.targetGroupArn();
        if (group == null) {
            task.wasHealthy = true;
            return;
        }
        TargetState state = loadBalancers.health().describe(group).stream()
                .filter(d -> d.target().equals(task.target()))
                .map(d -> d.state()).findFirst().orElse(null);
        if (state == null) {
            loadBalancers.health().register(group, task.target());
        } else if (state == TargetState.HEALTHY) {
            task.wasHealthy = true;
        } else if (state == TargetState.UNHEALTHY || now.isAfter(task.createdAt.plusSeconds(grace(service)))) {
            task.stoppedReason = "Task failed ELB health checks in (target-group " + group + ")";
            service.event(ids.uuid(), now, "task " + id(task) + ": " + task.stoppedReason);
            failed(service, task, now);
            drain(service, task, now, now);
        }
    }

    private static int grace(Service service) {
        return Math.max(MIN_GRACE_SECONDS, service.spec.graceSeconds());
    }

    /** A task that could not start, or ended, or is sick: the next one waits a little longer. */
    void failed(Service service, Task task, Instant now) {
        service.deployments.stream().filter(d -> d.id.equals(task.deploymentId)).findFirst().ifPresent(deployment -> {
            if (!task.wasHealthy) {
                deployment.failedTasks++;
            }
            int seconds = Math.min(MAX_BACKOFF_SECONDS, 1 << Math.min(deployment.failedTasks, 6));
            deployment.nextStart = task.wasHealthy ? now : now.plusSeconds(seconds);
        });
    }

    private void steer(Service service, Instant now) {
        Deployment primary = service.primary();
        if (primary.rollout == Deployment.Rollout.IN_PROGRESS && service.spec.circuitBreaker()
                && primary.failedTasks >= Math.max(MIN_FAILURES, service.spec.desiredCount() / 2)) {
            giveUp(service, primary, now);
            return;
        }
        List<Task> serving = service.serving(primary.id);
        int desired = service.spec.desiredCount();
        if (serving.size() < desired && !now.isBefore(primary.nextStart)
                && primary.rollout != Deployment.Rollout.FAILED) {
            starter.start(service, primary);
        }
        serving.stream().skip(desired).forEach(task -> drain(service, task, now, endOf(service, now)));
        if (serving.stream().filter(t -> t.wasHealthy).count() >= desired) {
            settle(service, primary, now);
        }
    }

    private void settle(Service service, Deployment primary, Instant now) {
        service.tasks.stream().filter(t -> !t.deploymentId.equals(primary.id) && t.isAlive() && t.endAt == null)
                .forEach(t -> drain(service, t, now, endOf(service, now)));
        if (primary.rollout == Deployment.Rollout.IN_PROGRESS) {
            primary.completed();
            service.event(ids.uuid(), now, "has reached a steady state.");
        }
        service.deployments.removeIf(d -> d != primary);
    }

    private void giveUp(Service service, Deployment primary, Instant now) {
        primary.failed("ECS deployment circuit breaker: tasks failed to start.");
        service.event(ids.uuid(), now, "(deployment " + primary.id + ") deployment failed: tasks failed to start.");
        if (service.spec.rollback() && service.deployments.size() > 1) {
            Deployment before = service.deployments.get(1);
            Deployment back = new Deployment("ecs-svc/" + ids.hex(19), before.taskDefinitionArn, now);
            service.spec = service.spec.with(before.taskDefinitionArn, service.spec.desiredCount());
            service.deployments.add(0, back);
            service.event(ids.uuid(), now, "rolling back to deployment " + before.id + ".");
        }
    }

    /** When a task that leaves the load balancer now may end: after the target group's deregistration delay. */
    private Instant endOf(Service service, Instant now) {
        String group = service.spec.targetGroupArn();
        return group == null ? now : now.plusSeconds(loadBalancers.targetGroup(group).deregistrationDelaySeconds());
    }

    /** Takes the task out of the load balancer; it is told to end at {@code endAt}. */
    void drain(Service service, Task task, Instant now, Instant endAt) {
        if (task.endAt == null || endAt.isBefore(task.endAt)) {
            task.endAt = endAt;
        }
        if (task.process() == null) {
            return;
        }
        deregister(service, task);
        task.status = TaskStatus.DEACTIVATING;
        end(task, now);
    }

    private static void end(Task task, Instant now) {
        Process process = task.process();
        if (process == null || now.isBefore(task.endAt)) {
            return;
        }
        if (task.killAt == null) {
            task.killAt = now.plus(STOP_TIMEOUT);
            process.destroy();
        } else if (now.isAfter(task.killAt)) {
            process.destroyForcibly();
        }
    }

    private void deregister(Service service, Task task) {
        if (service.spec.targetGroupArn() != null) {
            loadBalancers.health().deregister(service.spec.targetGroupArn(), task.target());
        }
    }

    private static String id(Task task) {
        return task.arn.substring(task.arn.lastIndexOf('/') + 1);
    }
}
