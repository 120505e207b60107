package dev.stagedoor.emulator.gateway.metrics;

import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stagedoor.emulator.core.Json;
import dev.stagedoor.emulator.core.bus.AwsRequest;
import dev.stagedoor.emulator.core.bus.EmulatorContext;
import dev.stagedoor.emulator.core.iam.Caller;
import dev.stagedoor.emulator.gateway.exchange.CacheOutcome;
import dev.stagedoor.emulator.gateway.exchange.Exchange;
import dev.stagedoor.emulator.gateway.exchange.ExchangeObserver;
import dev.stagedoor.emulator.gateway.exchange.PublishedStage;
import dev.stagedoor.emulator.gateway.exchange.StagePart;
import dev.stagedoor.emulator.gateway.exchange.StagePublication;

/**
 * Counts requests for CloudWatch's namespace {@code AWS/ApiGateway}: by API, by stage, and by method where the stage's settings say
 * {@code metricsEnabled}. Every {@value #INTERVAL_MILLIS} ms of the clock, and when a stage is withdrawn, the counts go to
 * CloudWatch, by the bus like everything else.
 */
public final class GatewayMetrics implements ExchangeObserver, StagePart<StageMetrics> {

    private static final System.Logger LOG = System.getLogger(GatewayMetrics.class.getName());
    private static final String NAMESPACE = "AWS/ApiGateway";
    private static final String METRICS = "monitoring";
    private static final long INTERVAL_MILLIS = 5_000;
    /** As much as one PutMetricData takes. */
    private static final int MAX_DATA = 1_000;

    private final EmulatorContext emulator;
    private final int integrateStep;
    /** By API and stage what requests are counted in now. */
    private final Map<String, StageMetrics> stages = new ConcurrentHashMap<>();

    /** @param integrateStep which step calls the back end */
    public GatewayMetrics(EmulatorContext emulator, int integrateStep) {
        this.emulator = emulator;
        this.integrateStep = integrateStep;
    }

    @Override
    public StageMetrics prepare(StagePublication publication) {
        // For the stage and for its canary one after the other: the last has the methods of both.
        return stages.compute(key(publication.snapshot().apiId(), publication.stage().stageName()),
                (key, before) -> StageMetrics.of(publication, before));
    }

    @Override
    public void answered(Exchange exchange) {
        PublishedStage stage = exchange.stage();
        if (stage == null) {
            return;
        }
        Counters counters = stage.part(this).counters(exchange.method());
        int status = exchange.reply().status();
        if (status >= 500) {
            counters.count(Counters.SERVER_ERRORS);
        } else if (status >= 400) {
            counters.count(Counters.CLIENT_ERRORS);
        }
        CacheOutcome cached = exchange.cacheOutcome();
        if (cached != null) {
            counters.count(cached == CacheOutcome.HIT ? Counters.CACHE_HITS : Counters.CACHE_MISSES);
        }
        long integration = exchange.trace().nanos(integrateStep);
        if (integration > 0) {
            counters.integrationLatency(integration);
        }
        counters.latency(exchange.trace().nanos());
    }

    /** Delivers at every multiple of the interval, so that what belongs to a minute is delivered with it. */
    public void start() {
        Clock clock = emulator.clock();
        long wait = INTERVAL_MILLIS - Math.floorMod(clock.millis(), INTERVAL_MILLIS);
        emulator.vertx().setTimer(wait, timer -> emulator.vertx().executeBlocking(() -> {
            // Timers are a little late: what came a moment after the interval is counted with it.
            deliver(Instant
                    .ofEpochMilli((clock.millis() + INTERVAL_MILLIS / 2) / INTERVAL_MILLIS * INTERVAL_MILLIS - 1));
            return null;
        }).onFailure(defect -> LOG.log(Level.ERROR, "Metrics were not delivered", defect))
                .onComplete(done -> start()));
    }

    private void deliver(Instant time) {
        stages.values().forEach(stage -> deliver(stage, time));
    }

    /** Delivers what is left of a stage, and forgets it. */
    public void withdraw(String apiId, String stageName) {
        StageMetrics stage = stages.remove(key(apiId, stageName));
        if (stage != null) {
            deliver(stage, emulator.clock().instant());
        }
    }

    private void deliver(StageMetrics stage, Instant time) {
        MetricData data = new MetricData(time);
        long[] ofStage = new long[Counters.CELLS];
        for (MethodMetrics method : stage.methods()) {
            long[] ofMethod = method.counters().take();
            for (int i = 0; i < Counters.CELLS; i++) {
                ofStage[i] += ofMethod[i];
            }
            if (method.detailed()) {
                data.add(ofMethod, stage.caches(), "ApiName", stage.apiName(), "Stage", stage.stageName(), "Resource",
                        method.resource(), "Method", method.httpMethod());
            }
        }
        data.add(ofStage, stage.caches(), "ApiName", stage.apiName(), "Stage", stage.stageName());
        // The stages of an API add up in CloudWatch.
        data.add(ofStage, stage.caches(), "ApiName", stage.apiName());
        for (int from = 0; from < data.data().size(); from += MAX_DATA) {
            put(data.data().subList(from, Math.min(data.data().size(), from + MAX_DATA)));
        }
    }

    private void put(List<ObjectNode> data) {
        ObjectNode input = Json.object().put("Namespace", NAMESPACE);
        input.putArray("MetricData").addAll(data);
        emulator.bus()
                .call(AwsRequest.of(METRICS, "PutMetricData", input,
                        new Caller.Service("apigateway.amazonaws.com", "", emulator.account().id()),
                        emulator.ids().uuid()))
                .onFailure(e -> LOG.log(Level.WARNING, "CloudWatch did not take " + data.size() + " data", e));
    }

    private static String key(String apiId, String stageName) {
        return apiId + '/' + stageName;
    }
}
