package dev.stagedoor.emulator.containers.elb.operations;

import java.util.List;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stagedoor.emulator.containers.elb.model.Listener;
import dev.stagedoor.emulator.containers.elb.store.LoadBalancers;
import dev.stagedoor.emulator.containers.input.Members;
import dev.stagedoor.emulator.core.Ids;
import dev.stagedoor.emulator.core.Json;
import dev.stagedoor.emulator.core.bus.AwsRequest;
import dev.stagedoor.emulator.core.bus.AwsResponse;
import dev.stagedoor.emulator.core.bus.Operation;
import io.vertx.core.Future;

/** <a href="https://docs.aws.amazon.com/elasticloadbalancing/latest/APIReference/API_CreateListener.html">CreateListener</a>: HTTP. */
public final class CreateListener implements Operation {

    private final LoadBalancers loadBalancers;
    private final Ids ids;

    public CreateListener(LoadBalancers loadBalancers, Ids ids) {
        this.loadBalancers = loadBalancers;
        this.ids = ids;
    }

    @Override
    public Future<AwsResponse> execute(AwsRequest request) {
        Members input = Shapes.members(request, "LoadBalancerArn", "Protocol", "Port", "DefaultActions", "Tags");
        input.choice("Protocol", "HTTP");
        String loadBalancer = loadBalancers.loadBalancer(input.required("LoadBalancerArn")).arn();
        Listener listener = new Listener(loadBalancer.replace(":loadbalancer/", ":listener/") + "/" + ids.hex(16),
                loadBalancer, input.number("Port", 1, 65_535, 80),
                Actions.targetGroup(input, "DefaultActions", loadBalancers), List.of());
        loadBalancers.create(listener);
        loadBalancers.setTags(listener.arn(), input.pairs("Tags", "Key", "Value"));
        ObjectNode output = Json.object();
        output.putArray("Listeners").add(Shapes.listener(listener));
        return Future.succeededFuture(AwsResponse.ok(output));
    }
}
