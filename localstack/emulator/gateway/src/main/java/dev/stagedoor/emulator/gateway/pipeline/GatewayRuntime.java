package dev.stagedoor.emulator.gateway.pipeline;

import java.time.Clock;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;

import dev.stagedoor.emulator.core.Account;
import dev.stagedoor.emulator.core.http.DataPlane;
import dev.stagedoor.emulator.gateway.accesslog.AccessLog;
import dev.stagedoor.emulator.gateway.compile.Snapshot;
import dev.stagedoor.emulator.gateway.compile.SnapshotCompiler;
import dev.stagedoor.emulator.gateway.compile.UnsupportedStageSettings;
import dev.stagedoor.emulator.gateway.control.MethodTester;
import dev.stagedoor.emulator.gateway.control.StagePublisher;
import dev.stagedoor.emulator.gateway.exchange.Exchange;
import dev.stagedoor.emulator.gateway.exchange.ExchangeObserver;
import dev.stagedoor.emulator.gateway.exchange.PublishedStage;
import dev.stagedoor.emulator.gateway.exchange.RequestIds;
import dev.stagedoor.emulator.gateway.exchange.StagePart;
import dev.stagedoor.emulator.gateway.exchange.StagePublication;
import dev.stagedoor.emulator.gateway.exchange.Step;
import dev.stagedoor.emulator.gateway.executionlog.ExecutionLog;
import dev.stagedoor.emulator.gateway.explain.RequestLog;
import dev.stagedoor.emulator.gateway.metrics.GatewayMetrics;
import dev.stagedoor.emulator.gateway.model.Deployment;
import dev.stagedoor.emulator.gateway.model.RestApi;
import dev.stagedoor.emulator.gateway.model.Stage;
import dev.stagedoor.emulator.gateway.model.StageBuilder;
import dev.stagedoor.emulator.gateway.url.ApiAddress;
import dev.stagedoor.emulator.gateway.url.ExecuteApiUrls;
import dev.stagedoor.emulator.gateway.vtl.TemplateEngine;
import dev.stagedoor.emulator.gateway.xray.StageTracing;
import dev.stagedoor.emulator.gateway.xray.TraceSegments;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;

/** Serves deployed REST APIs: takes what the control plane publishes, and the requests of the APIs' users. Thread-safe. */
public final class GatewayRuntime implements StagePublisher, MethodTester, DataPlane {

    private static final CharSequence REQUEST_ID = HttpHeaders.createOptimized("x-amzn-RequestId");

    private final Vertx vertx;
    private final Clock clock;
    private final Account account;
    private final ExecuteApiUrls urls;
    private final RequestIds ids = new RequestIds(ThreadLocalRandom::current);
    private final SnapshotCompiler compiler;
    private final StageTable stages = new StageTable();
    private final List<StagePart<?>> stageParts;
    private final RequestLog requestLog;
    private final CacheLookup cache;
    private final GatewayMetrics metrics;
    private final Pipeline pipeline;
    private final Sender sender;
    private final MethodTests tests;

    public GatewayRuntime(RuntimeContext context) {
        this.vertx = context.emulator().vertx();
        this.clock = context.emulator().clock();
        this.account = context.emulator().account();
        this.urls = new ExecuteApiUrls(account.region());
        this.sender = new Sender(vertx);
        TemplateEngine templates = new TemplateEngine();
        this.compiler = new SnapshotCompiler(templates);
        StageTracing tracing = new StageTracing(context.emulator());
        List<Step> steps = Steps.inOrder(context, stages, templates, tracing);
        this.requestLog = new RequestLog(steps.stream().map(Step::name).toList());
        this.cache = step(steps, CacheLookup.class);
        int integrate = steps.stream().map(Step::name).toList().indexOf(Integrate.NAME);
        this.metrics = new GatewayMetrics(context.emulator(), integrate);
        List<ExchangeObserver> observers = List.of(step(steps, ReceiveBody.class), metrics,
                new AccessLog(context.logs(), integrate),
                new ExecutionLog(context.logs(), integrate),
                new TraceSegments(context.emulator(), tracing, integrate),
                exchange -> requestLog.add(exchange.trace()));
        this.stageParts = Stream.of(steps, observers, List.of(tracing)).flatMap(List::stream)
                .filter(StagePart.class::isInstance).<StagePart<?>>map(StagePart.class::cast).toList();
        this.tests = new MethodTests(context.emulator(), ids, compiler, Steps.ofTest(steps));
        this.pipeline = new Pipeline(steps, observers, System::nanoTime);
    }

    private static <S> S step(List<Step> steps, Class<S> type) {
        return steps.stream().filter(type::isInstance).map(type::cast).findFirst().orElseThrow();
    }

    @Override
    public Future<Answer> test(Request request) {
        return tests.test(request);
    }

    /** From now on CloudWatch is told of the requests. */
    public void deliverMetrics() {
        metrics.start();
    }

    /** How the last requests travelled. */
    public RequestLog requestLog() {
        return requestLog;
    }

    @Override
    public void validate(RestApi api) {
        compiler.compile("none", api);
    }

    @Override
    public void publish(String apiId, Stage stage, Deployment deployment, Deployment canary) {
        UnsupportedStageSettings.refuse(stage);
        ServedStage before = stages.find(apiId, stage.stageName());
        PublishedStage base = PublishedStage.prepare(new StagePublication(stage, snapshot(apiId, deployment),
                before == null ? null : before.base()), stageParts);
        stages.publish(apiId, canary == null
                ? new ServedStage(base, null, 0)
                : new ServedStage(base, canary(apiId, stage, canary, base), stage.canarySettings().percentTraffic()));
    }

    private PublishedStage canary(String apiId, Stage stage, Deployment deployment, PublishedStage base) {
        StageBuilder overridden = stage.toBuilder().deploymentId(deployment.id());
        overridden.variables().putAll(stage.canarySettings().stageVariableOverrides());
        return PublishedStage.prepare(
                new StagePublication(overridden.build(), snapshot(apiId, deployment), base, true), stageParts);
    }

    private Snapshot snapshot(String apiId, Deployment deployment) {
        Snapshot known = stages.snapshot(apiId, deployment.id());
        return known == null ? compiler.compile(deployment.id(), deployment.api()) : known;
    }

    @Override
    public void flushCache(String apiId, String stageName) {
        ServedStage stage = stages.find(apiId, stageName);
        if (stage != null) {
            // The canary's answers are in the same cache.
            stage.base().part(cache).flush();
        }
    }

    @Override
    public void withdraw(String apiId, String stageName) {
        stages.withdraw(apiId, stageName);
        metrics.withdraw(apiId, stageName);
    }

    @Override
    public boolean handle(HttpServerRequest request) {
        ApiAddress address = urls.parse(host(request), request.path());
        if (address == null) {
            return false;
        }
        pipeline.run(new Exchange(new HttpEntry(request, sender), vertx.getOrCreateContext(), address, account.id(),
                clock.millis(),
                ids.requestId(request.headers().get(REQUEST_ID)), ids.extendedRequestId(), pipeline.steps()));
        return true;
    }

    /** The host that is asked for: in an absolute-form request that of the URL, whatever the Host header says. */
    private static String host(HttpServerRequest request) {
        String uri = request.uri();
        if (uri.startsWith("http://") || uri.startsWith("https://")) {
            int start = uri.indexOf("//") + 2;
            int end = uri.indexOf('/', start);
            return uri.substring(start, end < 0 ? uri.length() : end);
        }
        String host = request.headers().get(HttpHeaders.HOST);
        if (host == null && request.authority() != null) {
            // HTTP/2 has no such header, but signatures and functions want it.
            host = request.authority().toString();
            request.headers().set(HttpHeaders.HOST, host);
        }
        return host;
    }
}
