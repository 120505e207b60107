package dev.stagedoor.emulator.gateway.xray;

import dev.stagedoor.emulator.core.bus.EmulatorContext;
import dev.stagedoor.emulator.core.iam.Caller;
import dev.stagedoor.emulator.core.xray.SegmentDelivery;
import dev.stagedoor.emulator.gateway.exchange.Exchange;
import dev.stagedoor.emulator.gateway.exchange.ExchangeObserver;
import dev.stagedoor.emulator.gateway.exchange.TraceContext;

/** Sends X-Ray the segment of every request that is recorded, whoever answered it. */
public final class TraceSegments implements ExchangeObserver {

    private final StageTracing tracing;
    private final Caller sender;
    private final SegmentDelivery delivery;
    private final IntegrationSubsegment subsegment;

    /** @param integrate the number of the step that calls the back end */
    public TraceSegments(EmulatorContext emulator, StageTracing tracing, int integrate) {
        this.tracing = tracing;
        this.sender = new Caller.Service("apigateway.amazonaws.com", "", emulator.account().id());
        this.delivery = new SegmentDelivery(emulator);
        this.subsegment = new IntegrationSubsegment(integrate);
    }

    @Override
    public void answered(Exchange exchange) {
        TraceContext context = exchange.traceContext();
        if (context != null && context.sampled()) {
            delivery.add(sender, GatewaySegment.of(exchange, exchange.stage().part(tracing), subsegment));
        }
    }
}
