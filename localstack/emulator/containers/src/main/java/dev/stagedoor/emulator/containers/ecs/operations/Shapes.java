package dev.stagedoor.emulator.containers.ecs.operations;

import java.util.Map;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stagedoor.emulator.containers.ecs.error.EcsException;
import dev.stagedoor.emulator.containers.ecs.model.Cluster;
import dev.stagedoor.emulator.containers.ecs.model.TaskDefinition;
import dev.stagedoor.emulator.containers.input.Members;
import dev.stagedoor.emulator.core.Json;
import dev.stagedoor.emulator.core.bus.AwsRequest;

/** How things look in answers, and how calls are read. */
final class Shapes {

    private Shapes() {}

    static Members members(AwsRequest request, String... known) {
        return Members.of("ecs:" + request.operation(), request.input(), EcsException::invalid, known);
    }

    static Map<String, String> readTags(Members input) {
        return input.pairs("tags", "key", "value");
    }

    static ObjectNode cluster(Cluster cluster, String status) {
        ObjectNode node = Json.object().put("clusterArn", cluster.arn()).put("clusterName", cluster.name())
                .put("status", status);
        node.set("tags", tags(cluster.tags()));
        return node;
    }

    static ObjectNode taskDefinition(TaskDefinition definition) {
        return definition.registered().deepCopy().put("taskDefinitionArn", definition.arn())
                .put("revision", definition.revision()).put("status", definition.active() ? "ACTIVE" : "INACTIVE");
    }

    static ArrayNode tags(Map<String, String> tags) {
        ArrayNode list = Json.array();
        tags.forEach((key, value) -> list.addObject().put("key", key).put("value", value));
        return list;
    }
}
