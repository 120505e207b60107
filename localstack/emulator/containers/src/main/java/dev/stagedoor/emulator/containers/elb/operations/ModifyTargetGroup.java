package dev.stagedoor.emulator.containers.elb.operations;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stagedoor.emulator.containers.elb.model.TargetGroup;
import dev.stagedoor.emulator.containers.elb.store.LoadBalancers;
import dev.stagedoor.emulator.containers.input.Members;
import dev.stagedoor.emulator.core.Json;
import dev.stagedoor.emulator.core.bus.AwsRequest;
import dev.stagedoor.emulator.core.bus.AwsResponse;
import dev.stagedoor.emulator.core.bus.Operation;
import io.vertx.core.Future;

/** <a href="https://docs.aws.amazon.com/elasticloadbalancing/latest/APIReference/API_ModifyTargetGroup.html">ModifyTargetGroup</a>: the health check. */
public final class ModifyTargetGroup implements Operation {

    private final LoadBalancers loadBalancers;

    public ModifyTargetGroup(LoadBalancers loadBalancers) {
        this.loadBalancers = loadBalancers;
    }
    @Override
    public Future<AwsResponse> execute(AwsRequest request) {
        Members input = Shapes.members(request, "TargetGroupArn", "HealthCheckEnabled", "HealthCheckProtocol",
                "HealthCheckPort", "HealthCheckPath", "HealthCheckIntervalSeconds", "HealthCheckTimeoutSeconds",
                "HealthyThresholdCount", "UnhealthyThresholdCount", "Matcher");
        TargetGroup g = loadBalancers.targetGroup(input.required("TargetGroupArn"));
        TargetGroup changed = new TargetGroup(g.arn(), g.name(), g.vpcId(), g.port(),
                HealthChecks.read(input, g.healthCheck()), g.attributes());
        loadBalancers.replace(changed);
        ObjectNode output = Json.object();
        output.putArray("TargetGroups").add(Shapes.targetGroup(changed, loadBalancers));
        return Future.succeededFuture(AwsResponse.ok(output));
    }
}
