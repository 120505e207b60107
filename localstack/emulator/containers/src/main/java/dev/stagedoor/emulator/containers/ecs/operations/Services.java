package dev.stagedoor.emulator.containers.ecs.operations;

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

/** DescribeServices, ListServices, DeleteService. */
public final class Services {

    private final Definitions definitions;
    private final Scheduler scheduler;

    public Services(Definitions definitions, Scheduler scheduler) {
        this.definitions = definitions;
        this.scheduler = scheduler;
    }

    /** The ARN of a service by name or ARN, in the cluster that the call names. */
    static String arn(Definitions definitions, Members input, String reference) {
        return definitions.cluster(input.text("cluster")).arn().replace(":cluster/", ":service/") + "/"
                + Definitions.lastSegment(reference);
    }

    public Future<AwsResponse> describe(AwsRequest request) {
        Members input = Shapes.members(request, "cluster", "services", "include");
        ObjectNode output = Json.object();
        ArrayNode services = output.putArray("services");
        ArrayNode failures = output.putArray("failures");
        for (String reference : input.texts("services")) {
            String arn = arn(definitions, input, reference);
            if (scheduler.exists(arn)) {
                ObjectNode service = scheduler.read(arn, ServiceView::json);
                service.set("tags", Shapes.tags(scheduler.read(arn, view -> view.spec().tags())));
                services.add(service);
            } else {
                failures.addObject().put("arn", arn).put("reason", "MISSING");
            }
        }
        return Future.succeededFuture(AwsResponse.ok(output));
    }

    public Future<AwsResponse> list(AwsRequest request) {
        Members input = Shapes.members(request, "cluster", "maxResults", "launchType");
        ObjectNode output = Json.object();
        scheduler.services(definitions.cluster(input.text("cluster")).arn())
                .forEach(output.putArray("serviceArns")::add);
        return Future.succeededFuture(AwsResponse.ok(output));
    }

    public Future<AwsResponse> delete(AwsRequest request) {
        Members input = Shapes.members(request, "cluster", "service", "force");
        String arn = arn(definitions, input, input.required("service"));
        scheduler.delete(arn, input.flag("force"));
        ObjectNode service = scheduler.read(arn, ServiceView::json);
        return Future.succeededFuture(AwsResponse.ok(Json.object().set("service", service)));
    }
}
