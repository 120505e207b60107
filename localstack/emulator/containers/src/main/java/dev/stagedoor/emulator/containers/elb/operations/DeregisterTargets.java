package dev.stagedoor.emulator.containers.elb.operations;

import dev.stagedoor.emulator.containers.elb.model.TargetGroup;
import dev.stagedoor.emulator.containers.elb.store.LoadBalancers;
import dev.stagedoor.emulator.core.Json;
import dev.stagedoor.emulator.core.bus.AwsRequest;
import dev.stagedoor.emulator.core.bus.AwsResponse;
import dev.stagedoor.emulator.core.bus.Operation;
import io.vertx.core.Future;

/** <a href="https://docs.aws.amazon.com/elasticloadbalancing/latest/APIReference/API_DeregisterTargets.html">DeregisterTargets</a>: no new request reaches them. */
public final class DeregisterTargets implements Operation {

    private final LoadBalancers loadBalancers;

    public DeregisterTargets(LoadBalancers loadBalancers) {
        this.loadBalancers = loadBalancers;
    }
    @Override
    public Future<AwsResponse> execute(AwsRequest request) {
        TargetGroup group = Targets.group(request, loadBalancers);
        Targets.read(request, group).forEach(target -> loadBalancers.health().deregister(group.arn(), target));
        return Future.succeededFuture(AwsResponse.ok(Json.object()));
    }
}
