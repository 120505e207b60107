package dev.stagedoor.emulator.containers.elb.operations;

import dev.stagedoor.emulator.containers.elb.model.LoadBalancer;
import dev.stagedoor.emulator.containers.elb.store.LoadBalancers;
import dev.stagedoor.emulator.containers.input.Members;
import dev.stagedoor.emulator.core.Json;
import dev.stagedoor.emulator.core.bus.AwsRequest;
import dev.stagedoor.emulator.core.bus.AwsResponse;
import dev.stagedoor.emulator.core.bus.Operation;
import io.vertx.core.Future;

/** <a href="https://docs.aws.amazon.com/elasticloadbalancing/latest/APIReference/API_SetSubnets.html">SetSubnets</a>: recorded only. */
public final class SetSubnets implements Operation {

    private final LoadBalancers loadBalancers;

    public SetSubnets(LoadBalancers loadBalancers) {
        this.loadBalancers = loadBalancers;
    }
    @Override
    public Future<AwsResponse> execute(AwsRequest request) {
        Members input = Shapes.members(request, "LoadBalancerArn", "Subnets");
        LoadBalancer l = loadBalancers.loadBalancer(input.required("LoadBalancerArn"));
        LoadBalancer changed = new LoadBalancer(l.arn(), l.name(), l.dnsName(), l.scheme(), l.vpcId(),
                input.texts("Subnets"), l.securityGroups(), l.attributes(), l.createdTime());
        loadBalancers.replace(changed);
        return Future.succeededFuture(AwsResponse.ok(Json.object().set("AvailabilityZones",
                Shapes.loadBalancer(changed).get("AvailabilityZones"))));
    }
}
