package dev.stagedoor.emulator.containers.ecs.schedule;

import java.time.Instant;

import dev.stagedoor.emulator.containers.ecs.model.TaskDefinition;
import dev.stagedoor.emulator.containers.ecs.model.TaskStatus;
import dev.stagedoor.emulator.containers.ecs.task.TaskRunner;
import dev.stagedoor.emulator.containers.elb.model.TargetId;

/** A task of a service. Guarded by the scheduler's lock. */
final class Task {

    final String arn;
    final TaskDefinition definition;
    final String deploymentId;
    final Instant createdAt;
    TaskStatus status = TaskStatus.PENDING;
    String stoppedReason = "";
    /** Was healthy at least once; without a target group: runs. */
    boolean wasHealthy;
    /** When a task that drains is told to end; null while it does not drain. */
    Instant endAt;
    /** When it is made to end. */
    Instant killAt;
    private TaskRunner.Running running;

    Task(String arn, TaskDefinition definition, String deploymentId, Instant createdAt) {
        this.arn = arn;
        this.definition = definition;
        this.deploymentId = deploymentId;
        this.createdAt = createdAt;
    }

    void started(TaskRunner.Running process) {
        running = process;
        if (status == TaskStatus.PENDING) {
            status = TaskStatus.RUNNING;
        }
    }

    void stopped(String reason) {
        status = TaskStatus.STOPPED;
        if (stoppedReason.isEmpty()) {
            stoppedReason = reason;
        }
    }

    /** The process, or null while it has none. */
    Process process() {
        return running == null ? null : running.process();
    }

    TargetId target() {
        return new TargetId(running.host(), running.port());
    }

    boolean isAlive() {
        return status == TaskStatus.PENDING || status == TaskStatus.RUNNING;
    }
}
