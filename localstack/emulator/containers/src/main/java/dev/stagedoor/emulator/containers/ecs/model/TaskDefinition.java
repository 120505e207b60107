package dev.stagedoor.emulator.containers.ecs.model;

import java.util.Map;

import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * What a task runs: one container.
 *
 * @param cpu units of 1/1024 of a core
 * @param memory in MiB
 * @param registered the members as they were registered, for DescribeTaskDefinition
 */
public record TaskDefinition(String arn, String family, int revision, int cpu, int memory, String executionRoleArn,
        String taskRoleArn, Container container, boolean active, ObjectNode registered, Map<String, String> tags) {

    /** @param port the one that the container listens on, or 0; @param log null without a log driver */
    public record Container(String name, String image, int port, Map<String, String> environment, Log log) {}

    /** The awslogs driver: its group, and what its streams' names start with. */
    public record Log(String group, String streamPrefix) {}

    public TaskDefinition deregistered() {
        return new TaskDefinition(arn, family, revision, cpu, memory, executionRoleArn, taskRoleArn, container, false,
                registered, tags);
    }
}
