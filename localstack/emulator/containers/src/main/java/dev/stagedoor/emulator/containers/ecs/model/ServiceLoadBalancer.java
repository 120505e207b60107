package dev.stagedoor.emulator.containers.ecs.model;

import dev.stagedoor.emulator.containers.ecs.error.EcsException;

/**
 * Where a service's tasks are registered.
 *
 * @param containerName the container of the task definition that answers there; null: its only one
 * @param containerPort the port that it listens on; 0: the one of its port mapping
 */
public record ServiceLoadBalancer(String targetGroupArn, String containerName, int containerPort) {

    /** @throws EcsException if the task definition has no such container or port */
    public void check(TaskDefinition.Container container) {
        if (containerName != null && !containerName.equals(container.name())) {
            throw EcsException.invalid("The container " + containerName + " does not exist in the task definition.");
        }
        if (containerPort != 0 && containerPort != container.port()) {
            throw EcsException.invalid("The container " + container.name() + " did not have a container port "
                    + containerPort + " defined.");
        }
    }
}
