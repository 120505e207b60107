package dev.stagedoor.emulator.containers.ecs.schedule;

import java.time.Instant;

/** One task definition on its way into a service. Guarded by the scheduler's lock. */
final class Deployment {

    /** See the member rolloutState of a service's deployment. */
    enum Rollout {
        IN_PROGRESS, COMPLETED, FAILED
    }

    final String id;
    final String taskDefinitionArn;
    final Instant createdAt;
    Rollout rollout = Rollout.IN_PROGRESS;
    String rolloutReason;
    int failedTasks;
    /** No task is started before this: tasks that keep failing are started ever more seldom. */
    Instant nextStart;

    Deployment(String id, String taskDefinitionArn, Instant createdAt) {
        this.id = id;
        this.taskDefinitionArn = taskDefinitionArn;
        this.createdAt = createdAt;
        this.nextStart = createdAt;
        this.rolloutReason = "ECS deployment " + id + " in progress.";
    }

    void completed() {
        rollout = Rollout.COMPLETED;
        rolloutReason = "ECS deployment " + id + " completed.";
    }

    void failed(String why) {
        rollout = Rollout.FAILED;
        rolloutReason = why;
    }
}
