package dev.stagedoor.emulator.containers.elb.operations;

import java.util.ArrayList;
import java.util.List;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stagedoor.emulator.containers.elb.error.ElbException;
import dev.stagedoor.emulator.containers.elb.model.LoadBalancer;
import dev.stagedoor.emulator.containers.elb.store.LoadBalancers;
import dev.stagedoor.emulator.containers.input.Members;
import dev.stagedoor.emulator.core.Json;
import dev.stagedoor.emulator.core.bus.AwsRequest;
import dev.stagedoor.emulator.core.bus.AwsResponse;
import dev.stagedoor.emulator.core.bus.Operation;
import io.vertx.core.Future;

/** <a href="https://docs.aws.amazon.com/elasticloadbalancing/latest/APIReference/API_DescribeLoadBalancers.html">DescribeLoadBalancers</a>. */
public final class DescribeLoadBalancers implements Operation {

    private final LoadBalancers loadBalancers;

    public DescribeLoadBalancers(LoadBalancers loadBalancers) {
        this.loadBalancers = loadBalancers;
    }
    @Override
    public Future<AwsResponse> execute(AwsRequest request) {
        Members input = Shapes.members(request, "LoadBalancerArns", "Names", "PageSize");
        List<LoadBalancer> found = new ArrayList<>();
        input.texts("LoadBalancerArns").forEach(arn -> found.add(loadBalancers.loadBalancer(arn)));
        input.texts("Names").forEach(name -> found.add(loadBalancers.loadBalancers().stream()
                .filter(l -> l.name().equals(name)).findFirst()
                .orElseThrow(() -> ElbException.loadBalancerNotFound(name))));
        if (!input.has("LoadBalancerArns") && !input.has("Names")) {
            found.addAll(loadBalancers.loadBalancers());
        }
        ObjectNode output = Json.object();
        ArrayNode list = output.putArray("LoadBalancers");
        found.forEach(l -> list.add(Shapes.loadBalancer(l)));
        return Future.succeededFuture(AwsResponse.ok(output));
    }
}
