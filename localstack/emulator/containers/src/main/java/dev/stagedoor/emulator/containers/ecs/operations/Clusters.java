package dev.stagedoor.emulator.containers.ecs.operations;

import java.util.List;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stagedoor.emulator.containers.ecs.error.EcsException;
import dev.stagedoor.emulator.containers.ecs.model.Cluster;
import dev.stagedoor.emulator.containers.ecs.schedule.Scheduler;
import dev.stagedoor.emulator.containers.ecs.store.Definitions;
import dev.stagedoor.emulator.containers.input.Members;
import dev.stagedoor.emulator.core.Json;
import dev.stagedoor.emulator.core.bus.AwsRequest;
import dev.stagedoor.emulator.core.bus.AwsResponse;
import io.vertx.core.Future;

/** CreateCluster, DescribeClusters, ListClusters, DeleteCluster. */
public final class Clusters {

    private final Definitions definitions;
    private final Scheduler scheduler;

    public Clusters(Definitions definitions, Scheduler scheduler) {
        this.definitions = definitions;
        this.scheduler = scheduler;
    }

    public Future<AwsResponse> create(AwsRequest request) {
        Members input = Shapes.members(request, "clusterName", "tags", "capacityProviders",
                "defaultCapacityProviderStrategy");
        String name = input.text("clusterName", "default");
        if (!name.matches("[A-Za-z0-9_-]{1,255}")) {
            throw EcsException
                    .invalid("Cluster name '" + name + "' must have 1 to 255 letters, digits, hyphens, underscores");
        }
        return answer("cluster", Shapes.cluster(definitions.createCluster(name, Shapes.readTags(input)), "ACTIVE"));
    }

    public Future<AwsResponse> describe(AwsRequest request) {
        Members input = Shapes.members(request, "clusters", "include");
        List<String> references = input.has("clusters") ? input.texts("clusters") : List.of("default");
        ObjectNode output = Json.object();
        ArrayNode clusters = output.putArray("clusters");
        ArrayNode failures = output.putArray("failures");
        for (String reference : references) {
            try {
                clusters.add(Shapes.cluster(definitions.cluster(reference), "ACTIVE"));
            } catch (EcsException e) {
                failures.addObject().put("arn", reference).put("reason", "MISSING");
            }
        }
        return Future.succeededFuture(AwsResponse.ok(output));
    }

    public Future<AwsResponse> list(AwsRequest request) {
        Shapes.members(request, "maxResults");
        ObjectNode output = Json.object();
        ArrayNode arns = output.putArray("clusterArns");
        definitions.clusters().forEach(c -> arns.add(c.arn()));
        return Future.succeededFuture(AwsResponse.ok(output));
    }

    public Future<AwsResponse> delete(AwsRequest request) {
        Cluster cluster = definitions.cluster(Shapes.members(request, "cluster").required("cluster"));
        if (!scheduler.services(cluster.arn()).isEmpty()) {
            throw EcsException.clusterContainsServices();
        }
        definitions.deleteCluster(cluster);
        return answer("cluster", Shapes.cluster(cluster, "INACTIVE"));
    }

    private static Future<AwsResponse> answer(String member, ObjectNode value) {
        return Future.succeededFuture(AwsResponse.ok(Json.object().set(member, value)));
    }
}
