package dev.stagedoor.emulator.containers.ecs.operations;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stagedoor.emulator.containers.ecs.model.TaskDefinition;
import dev.stagedoor.emulator.containers.ecs.store.Definitions;
import dev.stagedoor.emulator.containers.input.Members;
import dev.stagedoor.emulator.core.Json;
import dev.stagedoor.emulator.core.bus.AwsRequest;
import dev.stagedoor.emulator.core.bus.AwsResponse;
import io.vertx.core.Future;

/** DescribeTaskDefinition, DeregisterTaskDefinition, ListTaskDefinitions. */
public final class TaskDefinitions {

    private final Definitions definitions;

    public TaskDefinitions(Definitions definitions) {
        this.definitions = definitions;
    }

    public Future<AwsResponse> describe(AwsRequest request) {
        Members input = Shapes.members(request, "taskDefinition", "include");
        TaskDefinition definition = definitions.taskDefinition(input.required("taskDefinition"));
        ObjectNode output = Json.object();
        output.set("taskDefinition", Shapes.taskDefinition(definition));
        if (input.texts("include").contains("TAGS")) {
            output.set("tags", Shapes.tags(definition.tags()));
        }
        return Future.succeededFuture(AwsResponse.ok(output));
    }

    /** Services that use it keep it. */
    public Future<AwsResponse> deregister(AwsRequest request) {
        TaskDefinition definition = definitions
                .deregister(Shapes.members(request, "taskDefinition").required("taskDefinition"));
        return Future.succeededFuture(
                AwsResponse.ok(Json.object().set("taskDefinition", Shapes.taskDefinition(definition))));
    }

    public Future<AwsResponse> list(AwsRequest request) {
        Members input = Shapes.members(request, "familyPrefix", "status", "maxResults");
        boolean active = input.choice("status", "ACTIVE", "INACTIVE").equals("ACTIVE");
        ObjectNode output = Json.object();
        ArrayNode arns = output.putArray("taskDefinitionArns");
        definitions.taskDefinitions().stream().filter(d -> d.active() == active)
                .filter(d -> !input.has("familyPrefix") || d.family().equals(input.text("familyPrefix")))
                .forEach(d -> arns.add(d.arn()));
        return Future.succeededFuture(AwsResponse.ok(output));
    }
}
