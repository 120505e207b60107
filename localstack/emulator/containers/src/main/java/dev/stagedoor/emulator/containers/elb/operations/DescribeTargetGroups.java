package dev.stagedoor.emulator.containers.elb.operations;

import java.util.List;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stagedoor.emulator.containers.elb.error.ElbException;
import dev.stagedoor.emulator.containers.elb.model.TargetGroup;
import dev.stagedoor.emulator.containers.elb.store.LoadBalancers;
import dev.stagedoor.emulator.containers.input.Members;
import dev.stagedoor.emulator.core.Json;
import dev.stagedoor.emulator.core.bus.AwsRequest;
import dev.stagedoor.emulator.core.bus.AwsResponse;
import dev.stagedoor.emulator.core.bus.Operation;
import io.vertx.core.Future;

/** <a href="https://docs.aws.amazon.com/elasticloadbalancing/latest/APIReference/API_DescribeTargetGroups.html">DescribeTargetGroups</a>. */
public final class DescribeTargetGroups implements Operation {

    private final LoadBalancers loadBalancers;

    public DescribeTargetGroups(LoadBalancers loadBalancers) {
        this.loadBalancers = loadBalancers;
    }
    @Override
    public Future<AwsResponse> execute(AwsRequest request) {
        Members input = Shapes.members(request, "LoadBalancerArn", "TargetGroupArns", "Names", "PageSize");
        List<TargetGroup> found = loadBalancers.targetGroups();
        if (input.has("TargetGroupArns")) {
            found = input.texts("TargetGroupArns").stream().map(loadBalancers::targetGroup).toList();
        } else if (input.has("Names")) {
            List<TargetGroup> all = found;
            found = input.texts("Names").stream()
                    .map(name -> all.stream().filter(g -> g.name().equals(name)).findFirst()
                            .orElseThrow(() -> ElbException.targetGroupNotFound(name)))
                    .toList();
        } else if (input.has("LoadBalancerArn")) {
            String arn = loadBalancers.loadBalancer(input.text("LoadBalancerArn")).arn();
            found = found.stream().filter(g -> loadBalancers.loadBalancersOf(g.arn()).contains(arn)).toList();
        }
        ObjectNode output = Json.object();
        ArrayNode list = output.putArray("TargetGroups");
        found.forEach(g -> list.add(Shapes.targetGroup(g, loadBalancers)));
        return Future.succeededFuture(AwsResponse.ok(output));
    }
}
