package dev.stagedoor.emulator.containers.elb.operations;

import dev.stagedoor.emulator.containers.elb.error.ElbException;
import dev.stagedoor.emulator.containers.elb.model.TargetGroup;
import dev.stagedoor.emulator.containers.elb.model.TargetId;
import dev.stagedoor.emulator.containers.elb.store.LoadBalancers;
import dev.stagedoor.emulator.core.Json;
import dev.stagedoor.emulator.core.bus.AwsRequest;
import dev.stagedoor.emulator.core.bus.AwsResponse;
import dev.stagedoor.emulator.core.bus.Operation;
import io.vertx.core.Future;

/** <a href="https://docs.aws.amazon.com/elasticloadbalancing/latest/APIReference/API_RegisterTargets.html">RegisterTargets</a>. */
public final class RegisterTargets implements Operation {

    private final LoadBalancers loadBalancers;

    public RegisterTargets(LoadBalancers loadBalancers) {
        this.loadBalancers = loadBalancers;
    }
    @Override
    public Future<AwsResponse> execute(AwsRequest request) {
        TargetGroup group = Targets.group(request, loadBalancers);
        for (TargetId target : Targets.read(request, group)) {
            if (!loadBalancers.health().register(group.arn(), target)) {
                throw ElbException.limit("The target group is full");
            }
        }
        return Future.succeededFuture(AwsResponse.ok(Json.object()));
    }
}
