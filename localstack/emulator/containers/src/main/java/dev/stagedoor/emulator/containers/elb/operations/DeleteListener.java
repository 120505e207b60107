package dev.stagedoor.emulator.containers.elb.operations;

import dev.stagedoor.emulator.containers.elb.store.LoadBalancers;
import dev.stagedoor.emulator.core.Json;
import dev.stagedoor.emulator.core.bus.AwsRequest;
import dev.stagedoor.emulator.core.bus.AwsResponse;
import dev.stagedoor.emulator.core.bus.Operation;
import io.vertx.core.Future;

/** <a href="https://docs.aws.amazon.com/elasticloadbalancing/latest/APIReference/API_DeleteListener.html">DeleteListener</a>. */
public final class DeleteListener implements Operation {

    private final LoadBalancers loadBalancers;

    public DeleteListener(LoadBalancers loadBalancers) {
        this.loadBalancers = loadBalancers;
    }
    @Override
    public Future<AwsResponse> execute(AwsRequest request) {
        loadBalancers.deleteListener(Shapes.members(request, "ListenerArn").required("ListenerArn"));
        return Future.succeededFuture(AwsResponse.ok(Json.object()));
    }
}
