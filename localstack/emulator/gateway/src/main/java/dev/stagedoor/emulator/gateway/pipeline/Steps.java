package dev.stagedoor.emulator.gateway.pipeline;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;

import dev.stagedoor.emulator.core.bus.EmulatorContext;
import dev.stagedoor.emulator.gateway.cache.ResponseCaches;
import dev.stagedoor.emulator.gateway.exchange.RequestIds;
import dev.stagedoor.emulator.gateway.exchange.Step;
import dev.stagedoor.emulator.gateway.exchange.TraceIds;
import dev.stagedoor.emulator.gateway.integration.Integrations;
import dev.stagedoor.emulator.gateway.usage.Throttles;
import dev.stagedoor.emulator.gateway.usage.TokenBucket;
import dev.stagedoor.emulator.gateway.vtl.TemplateEngine;
import dev.stagedoor.emulator.gateway.xray.StageTracing;

/**
 * The steps of a request in AWS's order: the place to add one. A step that needs settings of the stage is a
 * {@link dev.stagedoor.emulator.gateway.exchange.StagePart} as well.
 */
final class Steps {

    /** Those that make an answer, rather than decide whether there is to be one. */
    private static final Set<Class<? extends Step>> TESTED = Set.of(Validate.class, MapRequest.class, Integrate.class,
            MapResponse.class, FinishResponse.class);

    private Steps() {}

    /** What a test of a method passes. */
    static List<Step> ofTest(List<Step> all) {
        return all.stream().filter(step -> TESTED.contains(step.getClass())).toList();
    }

    static List<Step> inOrder(RuntimeContext context, StageTable stages, TemplateEngine templates,
            StageTracing tracing) {
        GatewayOptions options = context.options();
        EmulatorContext emulator = context.emulator();
        TraceIds traceIds = new TraceIds(new RequestIds(ThreadLocalRandom::current));
        ExecuteApiAccess access = new ExecuteApiAccess(context.policies(), emulator.account(), emulator.clock());
        return List.of(
                new ResolveStage(stages, ThreadLocalRandom::current, tracing),
                new Route(),
                new ReceiveBody(emulator.vertx(), options.bodyMillis(), options.bodiesTogether()),
                new Authorize(context.signatures(), access),
                new RequireApiKey(context.clients()),
                new UsagePlanQuota(),
                new Throttle(new Throttles(System::nanoTime),
                        new TokenBucket(options.accountRate(), options.accountBurst(), System::nanoTime)),
                new Validate(emulator.vertx()),
                new CacheLookup(new ResponseCaches(ResponseCaches.HEAP_SHARE, emulator.clock()), access),
                new MapRequest(templates.paths()),
                new Integrate(new Integrations(emulator, context.roles(), context.loadBalancing(),
                        context.vpcLinkExists(), traceIds)),
                new MapResponse(templates.paths()),
                new CacheStore(),
                new FinishResponse());
    }
}
