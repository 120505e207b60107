package dev.stagedoor.emulator.containers.ecs.model;

/** See <a href="https://docs.aws.amazon.com/AmazonECS/latest/developerguide/task-lifecycle-explanation.html">the lifecycle</a>. */
public enum TaskStatus {
    PENDING, RUNNING, DEACTIVATING, STOPPED
}
