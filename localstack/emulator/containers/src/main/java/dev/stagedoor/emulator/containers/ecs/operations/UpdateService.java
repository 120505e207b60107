package dev.stagedoor.emulator.containers.ecs.operations;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stagedoor.emulator.containers.ecs.model.ServiceLoadBalancer;
import dev.stagedoor.emulator.containers.ecs.model.ServiceSpec;
import dev.stagedoor.emulator.containers.ecs.model.TaskDefinition;
import dev.stagedoor.emulator.containers.ecs.schedule.Scheduler;
import dev.stagedoor.emulator.containers.ecs.schedule.ServiceView;
import dev.stagedoor.emulator.containers.ecs.store.Definitions;
import dev.stagedoor.emulator.containers.input.Members;
import dev.stagedoor.emulator.core.Json;
import dev.stagedoor.emulator.core.bus.AwsRequest;
import dev.stagedoor.emulator.core.bus.AwsResponse;
import dev.stagedoor.emulator.core.bus.Operation;
import io.vertx.core.Future;

/** <a href="https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_UpdateService.html">UpdateService</a>. */
public final class UpdateService implements Operation {

    private final Definitions definitions;
    private final Scheduler scheduler;

    public UpdateService(Definitions definitions, Scheduler scheduler) {
        this.definitions = definitions;
        this.scheduler = scheduler;
    }

    @Override
    public Future<AwsResponse> execute(AwsRequest request) {
        Members input = Shapes.members(request, ServiceInput.UPDATE);
        ServiceSpec old = scheduler.read(Services.arn(definitions, input, input.required("service")),
                ServiceView::spec);
        Members breaker = ServiceInput.circuitBreaker(input);
        boolean configured = input.has("deploymentConfiguration");
        TaskDefinition definition = definitions
                .taskDefinition(input.has("taskDefinition") ? input.text("taskDefinition") : old.taskDefinitionArn());
        ServiceLoadBalancer loadBalancer = input.has("loadBalancers")
                ? ServiceInput.loadBalancer(input)
                : old.loadBalancer();
        if (loadBalancer != null) {
            loadBalancer.check(definition.container());
        }
        ServiceSpec spec = new ServiceSpec(old.arn(), old.name(), old.clusterArn(), definition.arn(),
                input.number("desiredCount", 0, 1_000, old.desiredCount()),
                loadBalancer,
                input.number("healthCheckGracePeriodSeconds", 0, Integer.MAX_VALUE, old.graceSeconds()),
                configured ? breaker.flag("enable") : old.circuitBreaker(),
                configured ? breaker.flag("rollback") : old.rollback(), old.tags());
        scheduler.update(spec, input.flag("forceNewDeployment"));
        ObjectNode service = scheduler.read(spec.arn(), ServiceView::json);
        return Future.succeededFuture(AwsResponse.ok(Json.object().set("service", service)));
    }
}
