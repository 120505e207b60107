package dev.stagedoor.emulator.containers.elb.operations;

import java.util.ArrayList;
import java.util.List;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stagedoor.emulator.containers.elb.error.ElbException;
import dev.stagedoor.emulator.containers.elb.model.Listener;
import dev.stagedoor.emulator.containers.elb.model.Rule;
import dev.stagedoor.emulator.containers.elb.store.LoadBalancers;
import dev.stagedoor.emulator.containers.input.Members;
import dev.stagedoor.emulator.core.Ids;
import dev.stagedoor.emulator.core.Json;
import dev.stagedoor.emulator.core.bus.AwsRequest;
import dev.stagedoor.emulator.core.bus.AwsResponse;
import dev.stagedoor.emulator.core.bus.Operation;
import io.vertx.core.Future;

/** <a href="https://docs.aws.amazon.com/elasticloadbalancing/latest/APIReference/API_CreateRule.html">CreateRule</a>: conditions on path and host. */
public final class CreateRule implements Operation {

    private final LoadBalancers loadBalancers;
    private final Ids ids;

    public CreateRule(LoadBalancers loadBalancers, Ids ids) {
        this.loadBalancers = loadBalancers;
        this.ids = ids;
    }

    @Override
    public Future<AwsResponse> execute(AwsRequest request) {
        Members input = Shapes.members(request, "ListenerArn", "Priority", "Conditions", "Actions", "Tags");
        Listener listener = loadBalancers.listener(input.required("ListenerArn"));
        int priority = input.number("Priority", 1, 50_000, 0);
        if (listener.rules().stream().anyMatch(r -> r.priority() == priority)) {
            throw ElbException.priorityInUse(priority);
        }
        if (listener.rules().size() >= 100) {
            throw ElbException.limit("At most 100 rules of a listener");
        }
        Rule rule = new Rule(listener.arn().replace(":listener/", ":listener-rule/") + "/" + ids.hex(16), priority,
                RuleConditions.values(input, "path-pattern"), RuleConditions.values(input, "host-header"),
                Actions.targetGroup(input, "Actions", loadBalancers));
        List<Rule> rules = new ArrayList<>(listener.rules());
        rules.add(rule);
        loadBalancers.replace(listener.withRules(rules));
        ObjectNode output = Json.object();
        output.putArray("Rules").add(Shapes.rule(rule));
        return Future.succeededFuture(AwsResponse.ok(output));
    }
}
