package dev.stagedoor.emulator.containers.elb.operations;

import java.util.List;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stagedoor.emulator.containers.elb.model.LoadBalancer;
import dev.stagedoor.emulator.containers.elb.store.LoadBalancers;
import dev.stagedoor.emulator.containers.input.Members;
import dev.stagedoor.emulator.core.Json;
import dev.stagedoor.emulator.core.bus.AwsRequest;
import dev.stagedoor.emulator.core.bus.AwsResponse;
import dev.stagedoor.emulator.core.bus.Operation;
import io.vertx.core.Future;

/** <a href="https://docs.aws.amazon.com/elasticloadbalancing/latest/APIReference/API_SetSecurityGroups.html">SetSecurityGroups</a>: recorded only. */
public final class SetSecurityGroups implements Operation {

    private final LoadBalancers loadBalancers;

    public SetSecurityGroups(LoadBalancers loadBalancers) {
        this.loadBalancers = loadBalancers;
    }
    @Override
    public Future<AwsResponse> execute(AwsRequest request) {
        Members input = Shapes.members(request, "LoadBalancerArn", "SecurityGroups");
        LoadBalancer l = loadBalancers.loadBalancer(input.required("LoadBalancerArn"));
        List<String> groups = input.texts("SecurityGroups");
        loadBalancers
                .replace(new LoadBalancer(l.arn(), l.name(), l.dnsName(), l.scheme(), l.vpcId(), l.subnets(), groups,
                        l.attributes(), l.createdTime()));
        ObjectNode output = Json.object();
        groups.forEach(output.putArray("SecurityGroupIds")::add);
        return Future.succeededFuture(AwsResponse.ok(output));
    }
}
