package dev.stagedoor.emulator.containers.elb.operations;

import dev.stagedoor.emulator.containers.elb.store.LoadBalancers;
import dev.stagedoor.emulator.core.Json;
import dev.stagedoor.emulator.core.bus.AwsRequest;
import dev.stagedoor.emulator.core.bus.AwsResponse;
import dev.stagedoor.emulator.core.bus.Operation;
import io.vertx.core.Future;

/** <a href="https://docs.aws.amazon.com/elasticloadbalancing/latest/APIReference/API_DeleteTargetGroup.html">DeleteTargetGroup</a>, unless a listener or rule forwards to it. */
public final class DeleteTargetGroup implements Operation {

    private final LoadBalancers loadBalancers;

    public DeleteTargetGroup(LoadBalancers loadBalancers) {
        this.loadBalancers = loadBalancers;
    }
    @Override
    public Future<AwsResponse> execute(AwsRequest request) {
        loadBalancers.deleteTargetGroup(Shapes.members(request, "TargetGroupArn").required("TargetGroupArn"));
        return Future.succeededFuture(AwsResponse.ok(Json.object()));
    }
}
