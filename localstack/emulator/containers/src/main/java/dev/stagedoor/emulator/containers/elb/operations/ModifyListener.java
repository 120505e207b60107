package dev.stagedoor.emulator.containers.elb.operations;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stagedoor.emulator.containers.elb.model.Listener;
import dev.stagedoor.emulator.containers.elb.store.LoadBalancers;
import dev.stagedoor.emulator.containers.input.Members;
import dev.stagedoor.emulator.core.Json;
import dev.stagedoor.emulator.core.bus.AwsRequest;
import dev.stagedoor.emulator.core.bus.AwsResponse;
import dev.stagedoor.emulator.core.bus.Operation;
import io.vertx.core.Future;

/** <a href="https://docs.aws.amazon.com/elasticloadbalancing/latest/APIReference/API_ModifyListener.html">ModifyListener</a>. */
public final class ModifyListener implements Operation {

    private final LoadBalancers loadBalancers;

    public ModifyListener(LoadBalancers loadBalancers) {
        this.loadBalancers = loadBalancers;
    }
    @Override
    public Future<AwsResponse> execute(AwsRequest request) {
        Members input = Shapes.members(request, "ListenerArn", "Protocol", "Port", "DefaultActions");
        input.choice("Protocol", "HTTP");
        Listener l = loadBalancers.listener(input.required("ListenerArn"));
        String group = input.has("DefaultActions")
                ? Actions.targetGroup(input, "DefaultActions", loadBalancers)
                : l.targetGroupArn();
        Listener changed = new Listener(l.arn(), l.loadBalancerArn(), input.number("Port", 1, 65_535, l.port()), group,
                l.rules());
        loadBalancers.replace(changed);
        ObjectNode output = Json.object();
        output.putArray("Listeners").add(Shapes.listener(changed));
        return Future.succeededFuture(AwsResponse.ok(output));
    }
}
