package dev.stagedoor.emulator.gateway.pipeline;

import dev.stagedoor.emulator.gateway.exchange.Exchange;
import dev.stagedoor.emulator.gateway.exchange.Outcome;
import dev.stagedoor.emulator.gateway.exchange.Step;

/**
 * Calls the back end. See <a
 * href="https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-api-integration-types.html">integration
 * types</a>; each is a class of its own in {@code integration}.
 */
final class Integrate implements Step {

    @Override
    public String name() {
        return "integrate";
    }

    @Override
    public Outcome apply(Exchange exchange) {
        return exchange.stage().executor(exchange.method()).execute(exchange);
    }
}
