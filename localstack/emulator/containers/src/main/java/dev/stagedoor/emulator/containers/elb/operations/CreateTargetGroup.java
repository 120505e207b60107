package dev.stagedoor.emulator.containers.elb.operations;

import java.util.Map;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stagedoor.emulator.containers.elb.error.ElbException;
import dev.stagedoor.emulator.containers.elb.model.TargetGroup;
import dev.stagedoor.emulator.containers.elb.store.LoadBalancers;
import dev.stagedoor.emulator.containers.input.Members;
import dev.stagedoor.emulator.core.Json;
import dev.stagedoor.emulator.core.bus.AwsRequest;
import dev.stagedoor.emulator.core.bus.AwsResponse;
import dev.stagedoor.emulator.core.bus.EmulatorContext;
import dev.stagedoor.emulator.core.bus.Operation;
import io.vertx.core.Future;

/** <a href="https://docs.aws.amazon.com/elasticloadbalancing/latest/APIReference/API_CreateTargetGroup.html">CreateTargetGroup</a>: targets by IP address over HTTP. */
public final class CreateTargetGroup implements Operation {

    private final LoadBalancers loadBalancers;
    private final EmulatorContext context;

    public CreateTargetGroup(LoadBalancers loadBalancers, EmulatorContext context) {
        this.loadBalancers = loadBalancers;
        this.context = context;
    }

    @Override
    public Future<AwsResponse> execute(AwsRequest request) {
        Members input = Shapes.members(request, "Name", "Protocol", "ProtocolVersion", "Port", "VpcId", "TargetType",
                "IpAddressType", "HealthCheckEnabled", "HealthCheckProtocol", "HealthCheckPort", "HealthCheckPath",
                "HealthCheckIntervalSeconds", "HealthCheckTimeoutSeconds", "HealthyThresholdCount",
                "UnhealthyThresholdCount", "Matcher", "Tags");
        input.choice("Protocol", "HTTP");
        input.choice("ProtocolVersion", "HTTP1");
        input.choice("IpAddressType", "ipv4");
        if (!"ip".equals(input.text("TargetType"))) {
            throw input.refuse("target type " + input.text("TargetType", "instance") + "; ip is supported");
        }
        String name = input.required("Name");
        if (!name.matches("[A-Za-z0-9](?:[A-Za-z0-9-]{0,30}[A-Za-z0-9])?")) {
            throw ElbException
                    .invalid("The target group name '" + name + "' must have up to 32 letters, digits and hyphens");
        }
        TargetGroup group = new TargetGroup(
                context.account().arn("elasticloadbalancing", "targetgroup/" + name + "/" + context.ids().hex(16)),
                name,
                input.text("VpcId", ""), input.number("Port", 1, 65_535, 80), HealthChecks.read(input, null), Map.of());
        loadBalancers.create(group);
        loadBalancers.setTags(group.arn(), input.pairs("Tags", "Key", "Value"));
        ObjectNode output = Json.object();
        output.putArray("TargetGroups").add(Shapes.targetGroup(group, loadBalancers));
        return Future.succeededFuture(AwsResponse.ok(output));
    }
}
