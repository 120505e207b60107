package dev.stagedoor.emulator.containers.ecs.operations;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stagedoor.emulator.containers.ecs.error.EcsException;
import dev.stagedoor.emulator.containers.ecs.model.Cluster;
import dev.stagedoor.emulator.containers.ecs.model.ServiceLoadBalancer;
import dev.stagedoor.emulator.containers.ecs.model.ServiceSpec;
import dev.stagedoor.emulator.containers.ecs.model.TaskDefinition;
import dev.stagedoor.emulator.containers.ecs.schedule.Scheduler;
import dev.stagedoor.emulator.containers.ecs.schedule.ServiceView;
import dev.stagedoor.emulator.containers.ecs.store.Definitions;
import dev.stagedoor.emulator.containers.elb.store.LoadBalancers;
import dev.stagedoor.emulator.containers.input.Members;
import dev.stagedoor.emulator.core.Account;
import dev.stagedoor.emulator.core.Json;
import dev.stagedoor.emulator.core.bus.AwsRequest;
import dev.stagedoor.emulator.core.bus.AwsResponse;
import dev.stagedoor.emulator.core.bus.Operation;
import io.vertx.core.Future;

/** <a href="https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_CreateService.html">CreateService</a> on Fargate. */
public final class CreateService implements Operation {

    private final Definitions definitions;
    private final Scheduler scheduler;
    private final LoadBalancers loadBalancers;
    private final Account account;

    public CreateService(Definitions definitions, Scheduler scheduler, LoadBalancers loadBalancers, Account account) {
        this.definitions = definitions;
        this.scheduler = scheduler;
        this.loadBalancers = loadBalancers;
        this.account = account;
    }

    @Override
    public Future<AwsResponse> execute(AwsRequest request) {
        Members input = Shapes.members(request, ServiceInput.CREATE);
        input.choice("launchType", "FARGATE");
        input.choice("schedulingStrategy", "REPLICA");
        Cluster cluster = definitions.cluster(input.text("cluster"));
        String name = input.required("serviceName");
        if (!name.matches("[A-Za-z0-9_-]{1,255}")) {
            throw EcsException
                    .invalid("Service name '" + name + "' must have 1 to 255 letters, digits, hyphens, underscores");
        }
        TaskDefinition definition = definitions.taskDefinition(input.required("taskDefinition"));
        ServiceLoadBalancer loadBalancer = ServiceInput.loadBalancer(input);
        if (loadBalancer != null) {
            loadBalancer.check(definition.container());
            requireListener(loadBalancer.targetGroupArn());
        }
        Members breaker = ServiceInput.circuitBreaker(input);
        ServiceSpec spec = new ServiceSpec(account.arn("ecs", "service/" + cluster.name() + "/" + name), name,
                cluster.arn(), definition.arn(), input.number("desiredCount", 0, 1_000, 1), loadBalancer,
                input.number("healthCheckGracePeriodSeconds", 0, Integer.MAX_VALUE, 0), breaker.flag("enable"),
                breaker.flag("rollback"), Shapes.readTags(input));
        scheduler.create(spec);
        ObjectNode service = scheduler.read(spec.arn(), ServiceView::json);
        return Future.succeededFuture(AwsResponse.ok(Json.object().set("service", service)));
    }

    private void requireListener(String targetGroup) {
        if (loadBalancers.loadBalancersOf(loadBalancers.targetGroup(targetGroup).arn()).isEmpty()) {
            throw EcsException.invalid("The target group with targetGroupArn " + targetGroup
                    + " does not have an associated load balancer.");
        }
    }
}
