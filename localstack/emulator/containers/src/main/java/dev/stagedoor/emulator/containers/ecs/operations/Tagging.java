package dev.stagedoor.emulator.containers.ecs.operations;

import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;

import dev.stagedoor.emulator.containers.ecs.model.Cluster;
import dev.stagedoor.emulator.containers.ecs.model.TaskDefinition;
import dev.stagedoor.emulator.containers.ecs.schedule.Scheduler;
import dev.stagedoor.emulator.containers.ecs.store.Definitions;
import dev.stagedoor.emulator.containers.input.Members;
import dev.stagedoor.emulator.core.Json;
import dev.stagedoor.emulator.core.bus.AwsRequest;
import dev.stagedoor.emulator.core.bus.AwsResponse;
import io.vertx.core.Future;

/** TagResource, UntagResource and ListTagsForResource of clusters, services and task definitions. */
public final class Tagging {

    private final Definitions definitions;
    private final Scheduler scheduler;

    public Tagging(Definitions definitions, Scheduler scheduler) {
        this.definitions = definitions;
        this.scheduler = scheduler;
    }

    public Future<AwsResponse> tag(AwsRequest request) {
        Members input = Shapes.members(request, "resourceArn", "tags");
        return change(input, tags -> tags.putAll(Shapes.readTags(input)));
    }

    public Future<AwsResponse> untag(AwsRequest request) {
        Members input = Shapes.members(request, "resourceArn", "tagKeys");
        return change(input, tags -> tags.keySet().removeAll(input.texts("tagKeys")));
    }

    public Future<AwsResponse> list(AwsRequest request) {
        String arn = Shapes.members(request, "resourceArn").required("resourceArn");
        return Future.succeededFuture(AwsResponse.ok(Json.object().set("tags", Shapes.tags(tags(arn)))));
    }

    private Map<String, String> tags(String arn) {
        if (arn.contains(":cluster/")) {
            return definitions.cluster(arn).tags();
        }
        return arn.contains(":task-definition/")
                ? definitions.taskDefinition(arn).tags()
                : scheduler.read(arn, view -> view.spec().tags());
    }

    private Future<AwsResponse> change(Members input, Consumer<Map<String, String>> change) {
        String arn = input.required("resourceArn");
        Map<String, String> tags = new TreeMap<>(tags(arn));
        change.accept(tags);
        Map<String, String> changed = Map.copyOf(tags);
        if (arn.contains(":cluster/")) {
            Cluster cluster = definitions.cluster(arn);
            definitions.replace(new Cluster(cluster.arn(), cluster.name(), changed));
        } else if (arn.contains(":task-definition/")) {
            TaskDefinition d = definitions.taskDefinition(arn);
            definitions.replace(new TaskDefinition(d.arn(), d.family(), d.revision(), d.cpu(), d.memory(),
                    d.executionRoleArn(), d.taskRoleArn(), d.container(), d.active(), d.registered(), changed));
        } else {
            scheduler.tag(arn, changed);
        }
        return Future.succeededFuture(AwsResponse.empty(200));
    }
}
