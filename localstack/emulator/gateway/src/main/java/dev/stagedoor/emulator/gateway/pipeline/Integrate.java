package dev.stagedoor.emulator.gateway.pipeline;

import dev.stagedoor.emulator.gateway.compile.CompiledMethod;
import dev.stagedoor.emulator.gateway.exchange.Exchange;
import dev.stagedoor.emulator.gateway.exchange.IntegrationExecutor;
import dev.stagedoor.emulator.gateway.exchange.Outcome;
import dev.stagedoor.emulator.gateway.exchange.StagePart;
import dev.stagedoor.emulator.gateway.exchange.StagePublication;
import dev.stagedoor.emulator.gateway.exchange.Step;
import dev.stagedoor.emulator.gateway.integration.Integrations;

/**
 * Calls the back end. See <a
 * href="https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-api-integration-types.html">integration
 * types</a>; each is a class of its own in {@code integration}. For a stage it keeps the integrations of its methods, by
 * {@link CompiledMethod#index}, bound to the stage's variables.
 */
final class Integrate implements Step, StagePart<IntegrationExecutor[]> {

    static final String NAME = "integrate";

    private final Integrations integrations;

    Integrate(Integrations integrations) {
        this.integrations = integrations;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public IntegrationExecutor[] prepare(StagePublication publication) {
        return publication.snapshot().methods().stream().map(method -> integrations.bind(publication, method))
                .toArray(IntegrationExecutor[]::new);
    }

    @Override
    public Outcome apply(Exchange exchange) {
        return exchange.stage().part(this)[exchange.method().index()].execute(exchange);
    }
}
