package dev.stagedoor.emulator.gateway.integration;

import dev.stagedoor.emulator.gateway.exchange.Exchange;
import dev.stagedoor.emulator.gateway.exchange.GatewayError;
import dev.stagedoor.emulator.gateway.exchange.IntegrationExecutor;
import dev.stagedoor.emulator.gateway.exchange.Outcome;

/** An integration that cannot work with this stage's variables, or at all: every call is a configuration error, as on AWS. */
final class FailingIntegration implements IntegrationExecutor {

    private final Outcome failure;

    FailingIntegration(String reason) {
        failure = Outcome.refuse(GatewayError.configuration(reason));
    }

    @Override
    public Outcome execute(Exchange exchange) {
        return failure;
    }
}
