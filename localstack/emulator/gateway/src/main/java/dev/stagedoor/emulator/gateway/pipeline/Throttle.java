package dev.stagedoor.emulator.gateway.pipeline;

import dev.stagedoor.emulator.gateway.exchange.Exchange;
import dev.stagedoor.emulator.gateway.exchange.GatewayError;
import dev.stagedoor.emulator.gateway.exchange.Outcome;
import dev.stagedoor.emulator.gateway.exchange.Step;
import dev.stagedoor.emulator.gateway.model.GatewayResponseType;

/**
 * The account's limit, shared by all APIs: 10,000 requests per second, 5,000 at once. See <a
 * href="https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-request-throttling.html">throttling</a>.
 */
final class Throttle implements Step {

    private static final Outcome THROTTLED = Outcome
            .refuse(GatewayError.of(GatewayResponseType.THROTTLED, "the account's limit is used up"));

    private final TokenBucket account;

    Throttle(TokenBucket account) {
        this.account = account;
    }

    @Override
    public String name() {
        return "throttle";
    }

    @Override
    public Outcome apply(Exchange exchange) {
        int left = account.take();
        exchange.trace()
                .note(step -> step.put("decision", left < 0 ? "account: nothing left" : "account: " + left + " left"));
        return left == TokenBucket.NONE ? THROTTLED : Outcome.NEXT;
    }
}
