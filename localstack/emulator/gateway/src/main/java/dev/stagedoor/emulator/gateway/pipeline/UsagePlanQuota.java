package dev.stagedoor.emulator.gateway.pipeline;

import dev.stagedoor.emulator.gateway.exchange.Exchange;
import dev.stagedoor.emulator.gateway.exchange.GatewayError;
import dev.stagedoor.emulator.gateway.exchange.Outcome;
import dev.stagedoor.emulator.gateway.exchange.Step;
import dev.stagedoor.emulator.gateway.explain.StepNote;
import dev.stagedoor.emulator.gateway.model.GatewayResponseType;
import dev.stagedoor.emulator.gateway.usage.Client;
import dev.stagedoor.emulator.gateway.usage.Clients;
import dev.stagedoor.emulator.gateway.usage.PlanMember;
import dev.stagedoor.emulator.gateway.usage.Quota;
import dev.stagedoor.emulator.gateway.usage.UsageCounter;

/**
 * Counts the request against the client's quota; {@link Throttle} takes that back if it refuses the request. See <a
 * href="https://docs.aws.amazon.com/apigateway/latest/api/API_QuotaSettings.html">quotas</a>.
 */
final class UsagePlanQuota implements Step {

    private static final StepNote NOBODY = StepNote.of("no client is counted");
    private static final StepNote NO_QUOTA = StepNote.of("the usage plan has no quota");
    private static final Outcome EXCEEDED = Outcome
            .refuse(GatewayError.of(GatewayResponseType.QUOTA_EXCEEDED, "the client's quota is used up"));

    @Override
    public String name() {
        return "quota";
    }

    @Override
    public Outcome apply(Exchange exchange) {
        Client client = exchange.client();
        if (client == null) {
            exchange.trace().note(NOBODY);
            return Outcome.NEXT;
        }
        PlanMember member = client.member();
        Quota quota = member.quota();
        if (quota == null) {
            exchange.trace().note(NO_QUOTA);
            return Outcome.NEXT;
        }
        long left = member.counter().take(Clients.day(exchange.startedMillis()), quota);
        exchange.trace().note(step -> step.put("decision",
                quota.limit() + " per " + quota.period() + ": " + (left < 0 ? "nothing left" : left + " left")));
        return left == UsageCounter.NONE ? EXCEEDED : Outcome.NEXT;
    }

    /** The request was refused after all. */
    static void giveBack(Exchange exchange) {
        Client client = exchange.client();
        if (client != null && client.member().quota() != null) {
            client.member().counter().giveBack(Clients.day(exchange.startedMillis()));
        }
    }
}
