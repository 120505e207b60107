package dev.stagedoor.emulator.containers.elb.operations;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stagedoor.emulator.containers.elb.health.TargetHealth;
import dev.stagedoor.emulator.containers.elb.store.LoadBalancers;
import dev.stagedoor.emulator.containers.input.Members;
import dev.stagedoor.emulator.core.Json;
import dev.stagedoor.emulator.core.bus.AwsRequest;
import dev.stagedoor.emulator.core.bus.AwsResponse;
import dev.stagedoor.emulator.core.bus.Operation;
import io.vertx.core.Future;

/** <a href="https://docs.aws.amazon.com/elasticloadbalancing/latest/APIReference/API_DescribeTargetHealth.html">DescribeTargetHealth</a>. */
public final class DescribeTargetHealth implements Operation {

    private final LoadBalancers loadBalancers;

    public DescribeTargetHealth(LoadBalancers loadBalancers) {
        this.loadBalancers = loadBalancers;
    }
    @Override
    public Future<AwsResponse> execute(AwsRequest request) {
        Members input = Shapes.members(request, "TargetGroupArn");
        ObjectNode output = Json.object();
        ArrayNode list = output.putArray("TargetHealthDescriptions");
        for (TargetHealth.Described described : loadBalancers.health()
                .describe(loadBalancers.targetGroup(input.required("TargetGroupArn")).arn())) {
            ObjectNode node = list.addObject();
            node.putObject("Target").put("Id", described.target().ip()).put("Port", described.target().port());
            ObjectNode health = node.putObject("TargetHealth").put("State", described.state().text());
            if (!described.reason().isEmpty()) {
                health.put("Description", described.reason());
            }
        }
        return Future.succeededFuture(AwsResponse.ok(output));
    }
}
