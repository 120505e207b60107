package dev.stagedoor.emulator.containers.ecs.operations;

import java.util.List;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stagedoor.emulator.containers.ecs.schedule.Scheduler;
import dev.stagedoor.emulator.containers.ecs.schedule.ServiceView;
import dev.stagedoor.emulator.containers.ecs.store.Definitions;
import dev.stagedoor.emulator.containers.input.Members;
import dev.stagedoor.emulator.core.Json;
import dev.stagedoor.emulator.core.bus.AwsRequest;
import dev.stagedoor.emulator.core.bus.AwsResponse;
import io.vertx.core.Future;

/** ListTasks, DescribeTasks, StopTask. */
public final class Tasks {

    private final Definitions definitions;
    private final Scheduler scheduler;

    public Tasks(Definitions definitions, Scheduler scheduler) {
        this.definitions = definitions;
        this.scheduler = scheduler;
    }

    public Future<AwsResponse> list(AwsRequest request) {
        Members input = Shapes.members(request, "cluster", "desiredStatus", "maxResults");
        String desired = input.choice("desiredStatus", "RUNNING", "STOPPED");
        ObjectNode output = Json.object();
        ArrayNode arns = output.putArray("taskArns");
        tasks(input).stream().filter(t -> t.json().path("desiredStatus").asText().equals(desired)
                && (desired.equals("STOPPED") || !t.json().path("lastStatus").asText().equals("STOPPED")))
                .forEach(t -> arns.add(t.arn()));
        return Future.succeededFuture(AwsResponse.ok(output));
    }

    public Future<AwsResponse> describe(AwsRequest request) {
        Members input = Shapes.members(request, "cluster", "tasks", "include");
        List<ServiceView.TaskView> all = tasks(input);
        ObjectNode output = Json.object();
        ArrayNode found = output.putArray("tasks");
        ArrayNode failures = output.putArray("failures");
        for (String reference : input.texts("tasks")) {
            all.stream().filter(t -> t.arn().equals(reference) || t.arn().endsWith("/" + reference)).findFirst()
                    .ifPresentOrElse(t -> found.add(t.json()),
                            () -> failures.addObject().put("arn", reference).put("reason", "MISSING"));
        }
        return Future.succeededFuture(AwsResponse.ok(output));
    }

    public Future<AwsResponse> stop(AwsRequest request) {
        Members input = Shapes.members(request, "cluster", "task", "reason");
        ServiceView.TaskView stopped = scheduler.stopTask(input.required("task"),
                input.text("reason", "Task stopped by the user"));
        return Future.succeededFuture(AwsResponse.ok(Json.object().set("task", stopped.json())));
    }

    private List<ServiceView.TaskView> tasks(Members input) {
        return scheduler.tasks(definitions.cluster(input.text("cluster")).arn());
    }
}
