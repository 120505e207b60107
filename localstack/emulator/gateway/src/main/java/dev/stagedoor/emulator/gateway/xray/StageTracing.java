package dev.stagedoor.emulator.gateway.xray;

import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;

import dev.stagedoor.emulator.core.bus.EmulatorContext;
import dev.stagedoor.emulator.core.xray.DefaultRule;
import dev.stagedoor.emulator.core.xray.TraceHeader;
import dev.stagedoor.emulator.gateway.exchange.Exchange;
import dev.stagedoor.emulator.gateway.exchange.RequestIds;
import dev.stagedoor.emulator.gateway.exchange.StagePart;
import dev.stagedoor.emulator.gateway.exchange.StagePublication;
import dev.stagedoor.emulator.gateway.exchange.TraceContext;
import dev.stagedoor.emulator.gateway.exchange.TraceIds;

/**
 * Active tracing of stages with {@code tracingEnabled}: whether a request is recorded is the client's decision, where its header has
 * one, else the default rule's. A stage without passes the header on as it came. See <a
 * href="https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-xray.html">tracing of REST APIs</a>.
 */
public final class StageTracing implements StagePart<TracedStage> {

    private final EmulatorContext emulator;
    private final DefaultRule rule;
    private final RequestIds ids = new RequestIds(ThreadLocalRandom::current);

    public StageTracing(EmulatorContext emulator) {
        this.emulator = emulator;
        this.rule = new DefaultRule(emulator.clock(), () -> ThreadLocalRandom.current().nextDouble());
    }

    @Override
    public TracedStage prepare(StagePublication publication) {
        return TracedStage.of(publication, emulator.account().region());
    }

    /** Gives the request its place in a trace, if its stage takes part in any. */
    public void begin(Exchange exchange) {
        if (exchange.stage().part(this) == null) {
            return;
        }
        Optional<TraceHeader> sent = TraceHeader.parse(exchange.methodRequest().sent().get(TraceIds.HEADER));
        String root = sent.map(TraceHeader::root).orElseGet(() -> TraceIds.newRoot(exchange, ids));
        Boolean decided = sent.map(TraceHeader::sampled).orElse(null);
        exchange.traceContext(
                new TraceContext(root, ids.hex(16), ids.hex(16), sent.map(TraceHeader::parent).orElse(null),
                        decided == null ? rule.samples() : decided, decided == null));
    }
}
