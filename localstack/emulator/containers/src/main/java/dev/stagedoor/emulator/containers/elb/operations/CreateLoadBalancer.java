package dev.stagedoor.emulator.containers.elb.operations;

import java.util.Map;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stagedoor.emulator.containers.elb.error.ElbException;
import dev.stagedoor.emulator.containers.elb.model.LoadBalancer;
import dev.stagedoor.emulator.containers.elb.store.LoadBalancers;
import dev.stagedoor.emulator.containers.input.Members;
import dev.stagedoor.emulator.core.Json;
import dev.stagedoor.emulator.core.bus.AwsRequest;
import dev.stagedoor.emulator.core.bus.AwsResponse;
import dev.stagedoor.emulator.core.bus.EmulatorContext;
import dev.stagedoor.emulator.core.bus.Operation;
import io.vertx.core.Future;

/** <a href="https://docs.aws.amazon.com/elasticloadbalancing/latest/APIReference/API_CreateLoadBalancer.html">CreateLoadBalancer</a>: application load balancers only. */
public final class CreateLoadBalancer implements Operation {

    private final LoadBalancers loadBalancers;
    private final EmulatorContext context;

    public CreateLoadBalancer(LoadBalancers loadBalancers, EmulatorContext context) {
        this.loadBalancers = loadBalancers;
        this.context = context;
    }

    @Override
    public Future<AwsResponse> execute(AwsRequest request) {
        Members input = Shapes.members(request, "Name", "Type", "Scheme", "Subnets", "SecurityGroups", "IpAddressType",
                "Tags");
        input.choice("Type", "application");
        input.choice("IpAddressType", "ipv4");
        String name = input.required("Name");
        if (!name.matches("[A-Za-z0-9](?:[A-Za-z0-9-]{0,30}[A-Za-z0-9])?") || name.startsWith("internal-")) {
            throw ElbException
                    .invalid("The load balancer name '" + name + "' must have up to 32 letters, digits and hyphens");
        }
        String scheme = input.choice("Scheme", "internet-facing", "internal");
        String id = context.ids().hex(16);
        String dns = (scheme.equals("internal") ? "internal-" : "") + name + "-" + context.ids().lower(10) + "."
                + context.account().region() + ".elb.amazonaws.com";
        LoadBalancer loadBalancer = new LoadBalancer(
                context.account().arn("elasticloadbalancing", "loadbalancer/app/" + name + "/" + id), name, dns, scheme,
                "vpc-recorded", input.texts("Subnets"), input.texts("SecurityGroups"), Map.of(),
                context.clock().instant());
        loadBalancers.create(loadBalancer);
        loadBalancers.setTags(loadBalancer.arn(), input.pairs("Tags", "Key", "Value"));
        ObjectNode output = Json.object();
        output.putArray("LoadBalancers").add(Shapes.loadBalancer(loadBalancer));
        return Future.succeededFuture(AwsResponse.ok(output));
    }
}
