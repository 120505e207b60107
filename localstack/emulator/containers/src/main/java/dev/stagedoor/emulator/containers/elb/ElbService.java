package dev.stagedoor.emulator.containers.elb;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import dev.stagedoor.emulator.containers.elb.operations.CreateListener;
import dev.stagedoor.emulator.containers.elb.operations.CreateLoadBalancer;
import dev.stagedoor.emulator.containers.elb.operations.CreateRule;
import dev.stagedoor.emulator.containers.elb.operations.CreateTargetGroup;
import dev.stagedoor.emulator.containers.elb.operations.DeleteListener;
import dev.stagedoor.emulator.containers.elb.operations.DeleteLoadBalancer;
import dev.stagedoor.emulator.containers.elb.operations.DeleteRule;
import dev.stagedoor.emulator.containers.elb.operations.DeleteTargetGroup;
import dev.stagedoor.emulator.containers.elb.operations.DeregisterTargets;
import dev.stagedoor.emulator.containers.elb.operations.DescribeListeners;
import dev.stagedoor.emulator.containers.elb.operations.DescribeLoadBalancers;
import dev.stagedoor.emulator.containers.elb.operations.DescribeTargetGroups;
import dev.stagedoor.emulator.containers.elb.operations.DescribeTargetHealth;
import dev.stagedoor.emulator.containers.elb.operations.ModifyListener;
import dev.stagedoor.emulator.containers.elb.operations.ModifyLoadBalancerAttributes;
import dev.stagedoor.emulator.containers.elb.operations.ModifyTargetGroup;
import dev.stagedoor.emulator.containers.elb.operations.ModifyTargetGroupAttributes;
import dev.stagedoor.emulator.containers.elb.operations.RegisterTargets;
import dev.stagedoor.emulator.containers.elb.operations.SetSecurityGroups;
import dev.stagedoor.emulator.containers.elb.operations.SetSubnets;
import dev.stagedoor.emulator.containers.elb.operations.Tagging;
import dev.stagedoor.emulator.containers.elb.store.LoadBalancers;
import dev.stagedoor.emulator.core.bus.AwsRequest;
import dev.stagedoor.emulator.core.bus.AwsService;
import dev.stagedoor.emulator.core.bus.EmulatorContext;
import dev.stagedoor.emulator.core.bus.Operation;
import dev.stagedoor.emulator.core.bus.WireProtocol;
import dev.stagedoor.emulator.core.wire.QueryProtocol;
import io.vertx.core.Future;

/** Elastic Load Balancing v2: application load balancers that forward to IP targets over HTTP. */
public final class ElbService implements AwsService {

    private static final long CHECK_MILLIS = 100;

    private final WireProtocol protocol = new QueryProtocol("elasticloadbalancing", "2015-12-01",
            "http://elasticloadbalancing.amazonaws.com/doc/2015-12-01/");
    private final EmulatorContext context;
    private final Map<String, Operation> operations;
    private final long timer;

    public ElbService(EmulatorContext context, LoadBalancers loadBalancers) {
        this.context = context;
        Tagging tagging = new Tagging(loadBalancers);
        this.operations = Map.ofEntries(
                Map.entry("CreateListener", new CreateListener(loadBalancers, context.ids())),
                Map.entry("CreateLoadBalancer", new CreateLoadBalancer(loadBalancers, context)),
                Map.entry("CreateRule", new CreateRule(loadBalancers, context.ids())),
                Map.entry("CreateTargetGroup", new CreateTargetGroup(loadBalancers, context)),
                Map.entry("DeleteListener", new DeleteListener(loadBalancers)),
                Map.entry("DeleteLoadBalancer", new DeleteLoadBalancer(loadBalancers)),
                Map.entry("DeleteRule", new DeleteRule(loadBalancers)),
                Map.entry("DeleteTargetGroup", new DeleteTargetGroup(loadBalancers)),
                Map.entry("DeregisterTargets", new DeregisterTargets(loadBalancers)),
                Map.entry("DescribeListeners", new DescribeListeners(loadBalancers)),
                Map.entry("DescribeLoadBalancers", new DescribeLoadBalancers(loadBalancers)),
                Map.entry("DescribeTargetGroups", new DescribeTargetGroups(loadBalancers)),
                Map.entry("DescribeTargetHealth", new DescribeTargetHealth(loadBalancers)),
                Map.entry("ModifyListener", new ModifyListener(loadBalancers)),
                Map.entry("ModifyLoadBalancerAttributes", new ModifyLoadBalancerAttributes(loadBalancers)),
                Map.entry("ModifyTargetGroup", new ModifyTargetGroup(loadBalancers)),
                Map.entry("ModifyTargetGroupAttributes", new ModifyTargetGroupAttributes(loadBalancers)),
                Map.entry("RegisterTargets", new RegisterTargets(loadBalancers)),
                Map.entry("SetSecurityGroups", new SetSecurityGroups(loadBalancers)),
                Map.entry("SetSubnets", new SetSubnets(loadBalancers)),
                Map.entry("AddTags", tagging::add),
                Map.entry("RemoveTags", tagging::remove),
                Map.entry("DescribeTags", tagging::describe));
        this.timer = context.vertx().setPeriodic(CHECK_MILLIS, tick -> loadBalancers.health().check());
    }

    @Override
    public String name() {
        return "elasticloadbalancing";
    }

    @Override
    public WireProtocol protocol() {
        return protocol;
    }

    @Override
    public Map<String, Operation> operations() {
        return operations;
    }

    /** The ARNs that the call names; {@code *} where it names none, as for the Describe calls. */
    @Override
    public List<String> resources(AwsRequest request) {
        List<String> arns = new ArrayList<>();
        for (String member : List.of("LoadBalancerArn", "TargetGroupArn", "ListenerArn", "RuleArn")) {
            if (request.text(member) != null) {
                arns.add(request.text(member));
            }
        }
        request.input().path("ResourceArns").forEach(arn -> arns.add(arn.asText()));
        return arns.isEmpty() || request.operation().startsWith("Describe") ? List.of("*") : arns;
    }

    @Override
    public Future<Void> close() {
        context.vertx().cancelTimer(timer);
        return Future.succeededFuture();
    }
}
