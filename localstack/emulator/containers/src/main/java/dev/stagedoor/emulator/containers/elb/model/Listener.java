package dev.stagedoor.emulator.containers.elb.model;

import java.util.List;

/** A port of a load balancer; requests that no rule takes go to the target group of the default action. */
public record Listener(String arn, String loadBalancerArn, int port, String targetGroupArn, List<Rule> rules) {

    /** With these rules, sorted by priority. */
    public Listener withRules(List<Rule> changed) {
        return new Listener(arn, loadBalancerArn, port, targetGroupArn,
                changed.stream().sorted(java.util.Comparator.comparingInt(Rule::priority)).toList());
    }
}
