package dev.stagedoor.emulator.containers.elb.operations;

import dev.stagedoor.emulator.containers.elb.model.Listener;
import dev.stagedoor.emulator.containers.elb.store.LoadBalancers;
import dev.stagedoor.emulator.core.Json;
import dev.stagedoor.emulator.core.bus.AwsRequest;
import dev.stagedoor.emulator.core.bus.AwsResponse;
import dev.stagedoor.emulator.core.bus.Operation;
import io.vertx.core.Future;

/** <a href="https://docs.aws.amazon.com/elasticloadbalancing/latest/APIReference/API_DeleteRule.html">DeleteRule</a>. */
public final class DeleteRule implements Operation {

    private final LoadBalancers loadBalancers;

    public DeleteRule(LoadBalancers loadBalancers) {
        this.loadBalancers = loadBalancers;
    }
    @Override
    public Future<AwsResponse> execute(AwsRequest request) {
        String arn = Shapes.members(request, "RuleArn").required("RuleArn");
        Listener listener = loadBalancers.listenerOfRule(arn);
        loadBalancers.replace(listener.withRules(listener.rules().stream().filter(r -> !r.arn().equals(arn)).toList()));
        return Future.succeededFuture(AwsResponse.ok(Json.object()));
    }
}
