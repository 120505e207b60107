package dev.stagedoor.infra.deployer.partner;

import java.util.stream.Collectors;

import software.amazon.awssdk.services.apigateway.model.UsagePlan;

/** What a plan allows, in one line. */
final class PlanText {

    private PlanText() {}

    static String of(UsagePlan plan) {
        String rate = plan.throttle() == null
                ? "the account's rate"
                : "%s requests/s, burst %d".formatted(number(plan.throttle().rateLimit()),
                        plan.throttle().burstLimit());
        String quota = plan.quota() == null
                ? "no quota"
                : "%,d a %s".formatted(plan.quota().limit(), plan.quota().periodAsString().toLowerCase());
        return rate + ", " + quota;
    }

    static String stages(UsagePlan plan) {
        return plan.apiStages().stream().map(stage -> stage.stage()).collect(Collectors.joining(", "));
    }

    private static String number(Double rate) {
        return rate == Math.rint(rate) ? Long.toString(rate.longValue()) : rate.toString();
    }
}
