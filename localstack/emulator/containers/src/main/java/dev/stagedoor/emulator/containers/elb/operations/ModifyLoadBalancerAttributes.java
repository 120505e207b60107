package dev.stagedoor.emulator.containers.elb.operations;

import java.util.Map;
import java.util.TreeMap;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stagedoor.emulator.containers.elb.model.LoadBalancer;
import dev.stagedoor.emulator.containers.elb.store.LoadBalancers;
import dev.stagedoor.emulator.containers.input.Members;
import dev.stagedoor.emulator.core.Json;
import dev.stagedoor.emulator.core.bus.AwsRequest;
import dev.stagedoor.emulator.core.bus.AwsResponse;
import dev.stagedoor.emulator.core.bus.Operation;
import io.vertx.core.Future;

/** <a href="https://docs.aws.amazon.com/elasticloadbalancing/latest/APIReference/API_ModifyLoadBalancerAttributes.html">ModifyLoadBalancerAttributes</a>: recorded only, nothing of them has a meaning on one machine. */
public final class ModifyLoadBalancerAttributes implements Operation {

    private final LoadBalancers loadBalancers;

    public ModifyLoadBalancerAttributes(LoadBalancers loadBalancers) {
        this.loadBalancers = loadBalancers;
    }
    @Override
    public Future<AwsResponse> execute(AwsRequest request) {
        Members input = Shapes.members(request, "LoadBalancerArn", "Attributes");
        LoadBalancer l = loadBalancers.loadBalancer(input.required("LoadBalancerArn"));
        Map<String, String> attributes = new TreeMap<>(l.attributes());
        attributes.putAll(input.pairs("Attributes", "Key", "Value"));
        loadBalancers.replace(new LoadBalancer(l.arn(), l.name(), l.dnsName(), l.scheme(), l.vpcId(), l.subnets(),
                l.securityGroups(), Map.copyOf(attributes), l.createdTime()));
        ObjectNode output = Json.object();
        ArrayNode list = output.putArray("Attributes");
        attributes.forEach((key, value) -> list.addObject().put("Key", key).put("Value", value));
        return Future.succeededFuture(AwsResponse.ok(output));
    }
}
