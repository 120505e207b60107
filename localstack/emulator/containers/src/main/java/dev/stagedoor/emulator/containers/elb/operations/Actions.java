package dev.stagedoor.emulator.containers.elb.operations;

import java.util.List;

import dev.stagedoor.emulator.containers.elb.store.LoadBalancers;
import dev.stagedoor.emulator.containers.input.Members;

/** Actions of listeners and rules: one that forwards to one target group; redirects, fixed answers and weights are refused. */
final class Actions {

    private Actions() {}

    /** The target group of the one action; it must exist. */
    static String targetGroup(Members input, String name, LoadBalancers loadBalancers) {
        List<Members> actions = input.objects(name, "Type", "TargetGroupArn", "Order", "ForwardConfig");
        if (actions.size() != 1) {
            throw input.refuse(actions.size() + " actions instead of one");
        }
        Members action = actions.get(0);
        action.choice("Type", "forward");
        String arn = action.text("TargetGroupArn");
        if (arn == null) {
            List<Members> groups = action.object("ForwardConfig", "TargetGroups", "TargetGroupStickinessConfig")
                    .objects("TargetGroups", "TargetGroupArn", "Weight");
            if (groups.size() != 1) {
                throw input.refuse("forwarding to " + groups.size() + " target groups");
            }
            arn = groups.get(0).required("TargetGroupArn");
        }
        return loadBalancers.targetGroup(arn).arn();
    }
}
