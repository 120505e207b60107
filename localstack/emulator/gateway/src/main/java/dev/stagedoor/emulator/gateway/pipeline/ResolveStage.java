package dev.stagedoor.emulator.gateway.pipeline;

import java.util.function.Supplier;
import java.util.random.RandomGenerator;

import dev.stagedoor.emulator.gateway.exchange.Exchange;
import dev.stagedoor.emulator.gateway.exchange.GatewayError;
import dev.stagedoor.emulator.gateway.exchange.Outcome;
import dev.stagedoor.emulator.gateway.exchange.PublishedStage;
import dev.stagedoor.emulator.gateway.exchange.StagePart;
import dev.stagedoor.emulator.gateway.exchange.StagePublication;
import dev.stagedoor.emulator.gateway.exchange.Step;
import dev.stagedoor.emulator.gateway.explain.StepNote;
import dev.stagedoor.emulator.gateway.xray.StageTracing;

/**
 * Finds the stage by the address; 403 Forbidden if there is none. Where the stage has a canary, chance decides whether the request
 * is one of its share. Where the stage takes part in traces, the request's place in one is known from here on. For a stage it keeps the note that names its deployment. See <a
 * href="https://docs.aws.amazon.com/apigateway/latest/developerguide/how-to-call-api.html">invoking an API</a>.
 */
final class ResolveStage implements Step, StagePart<StepNote> {

    private static final Outcome FORBIDDEN = Outcome
            .refuse(GatewayError.forbidden("there is no such API or stage, or it was never deployed"));
    private static final Outcome DISABLED = Outcome
            .refuse(GatewayError.forbidden("disableExecuteApiEndpoint is set"));

    private final StageTable stages;
    private final Supplier<RandomGenerator> random;
    private final StageTracing tracing;

    /** @param random the calling thread's */
    ResolveStage(StageTable stages, Supplier<RandomGenerator> random, StageTracing tracing) {
        this.stages = stages;
        this.random = random;
        this.tracing = tracing;
    }

    @Override
    public String name() {
        return "stage";
    }

    @Override
    public StepNote prepare(StagePublication publication) {
        return StepNote.of((publication.canary() ? "canary: deployment " : "deployment ")
                + publication.snapshot().deploymentId());
    }

    @Override
    public Outcome apply(Exchange exchange) {
        ServedStage served = stages.find(exchange.address().apiId(), exchange.address().stage());
        if (served == null) {
            return FORBIDDEN;
        }
        PublishedStage stage = served.canary() == null ? served.base() : served.choose(random.get());
        if (stage.snapshot().endpointDisabled()) {
            return DISABLED;
        }
        exchange.stage(stage);
        tracing.begin(exchange);
        exchange.trace().note(exchange.traceContext() == null
                ? stage.part(this)
                : new TracedNote(stage.part(this), exchange.traceContext()));
        return Outcome.NEXT;
    }
}
