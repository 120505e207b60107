package dev.stagedoor.emulator.containers.elb.operations;

import java.util.List;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stagedoor.emulator.containers.elb.model.Listener;
import dev.stagedoor.emulator.containers.elb.store.LoadBalancers;
import dev.stagedoor.emulator.containers.input.Members;
import dev.stagedoor.emulator.core.Json;
import dev.stagedoor.emulator.core.bus.AwsRequest;
import dev.stagedoor.emulator.core.bus.AwsResponse;
import dev.stagedoor.emulator.core.bus.Operation;
import io.vertx.core.Future;

/** <a href="https://docs.aws.amazon.com/elasticloadbalancing/latest/APIReference/API_DescribeListeners.html">DescribeListeners</a>. */
public final class DescribeListeners implements Operation {

    private final LoadBalancers loadBalancers;

    public DescribeListeners(LoadBalancers loadBalancers) {
        this.loadBalancers = loadBalancers;
    }
    @Override
    public Future<AwsResponse> execute(AwsRequest request) {
        Members input = Shapes.members(request, "LoadBalancerArn", "ListenerArns", "PageSize");
        List<Listener> found = input.has("ListenerArns")
                ? input.texts("ListenerArns").stream().map(loadBalancers::listener).toList()
                : loadBalancers.listeners(loadBalancers.loadBalancer(input.required("LoadBalancerArn")).arn());
        ObjectNode output = Json.object();
        ArrayNode list = output.putArray("Listeners");
        found.forEach(l -> list.add(Shapes.listener(l)));
        return Future.succeededFuture(AwsResponse.ok(output));
    }
}
