package dev.stagedoor.emulator.containers.elb.operations;

import java.util.Map;
import java.util.TreeMap;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stagedoor.emulator.containers.elb.model.TargetGroup;
import dev.stagedoor.emulator.containers.elb.store.LoadBalancers;
import dev.stagedoor.emulator.containers.input.Members;
import dev.stagedoor.emulator.core.Json;
import dev.stagedoor.emulator.core.bus.AwsRequest;
import dev.stagedoor.emulator.core.bus.AwsResponse;
import dev.stagedoor.emulator.core.bus.Operation;
import io.vertx.core.Future;

/** <a href="https://docs.aws.amazon.com/elasticloadbalancing/latest/APIReference/API_ModifyTargetGroupAttributes.html">ModifyTargetGroupAttributes</a>: the deregistration delay is enforced, the rest refused. */
public final class ModifyTargetGroupAttributes implements Operation {
    private static final String DELAY = "deregistration_delay.timeout_seconds";

    private final LoadBalancers loadBalancers;

    public ModifyTargetGroupAttributes(LoadBalancers loadBalancers) {
        this.loadBalancers = loadBalancers;
    }
    @Override
    public Future<AwsResponse> execute(AwsRequest request) {
        Members input = Shapes.members(request, "TargetGroupArn", "Attributes");
        TargetGroup g = loadBalancers.targetGroup(input.required("TargetGroupArn"));
        Map<String, String> attributes = new TreeMap<>(g.attributes());
        for (Members attribute : input.objects("Attributes", "Key", "Value")) {
            if (!attribute.required("Key").equals(DELAY)) {
                throw input.refuse("the target group attribute " + attribute.text("Key"));
            }
            attributes.put(DELAY, Integer.toString(attribute.number("Value", 0, 3_600, 300)));
        }
        loadBalancers.replace(
                new TargetGroup(g.arn(), g.name(), g.vpcId(), g.port(), g.healthCheck(), Map.copyOf(attributes)));
        ObjectNode output = Json.object();
        ArrayNode list = output.putArray("Attributes");
        attributes.forEach((key, value) -> list.addObject().put("Key", key).put("Value", value));
        return Future.succeededFuture(AwsResponse.ok(output));
    }
}
