package dev.stagedoor.emulator.gateway.pipeline;

import java.time.Clock;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.LongSupplier;
import java.util.function.Predicate;

import dev.stagedoor.emulator.core.Account;
import dev.stagedoor.emulator.core.EmulatorContext;
import dev.stagedoor.emulator.core.http.DataPlane;
import dev.stagedoor.emulator.core.iam.PolicyStore;
import dev.stagedoor.emulator.core.net.LoadBalancing;
import dev.stagedoor.emulator.core.wire.SignatureVerifier;
import dev.stagedoor.emulator.gateway.compile.Snapshot;
import dev.stagedoor.emulator.gateway.compile.SnapshotCompiler;
import dev.stagedoor.emulator.gateway.compile.UnsupportedStageSettings;
import dev.stagedoor.emulator.gateway.control.StagePublisher;
import dev.stagedoor.emulator.gateway.exchange.Exchange;
import dev.stagedoor.emulator.gateway.exchange.IntegrationExecutor;
import dev.stagedoor.emulator.gateway.exchange.PublishedStage;
import dev.stagedoor.emulator.gateway.exchange.RequestIds;
import dev.stagedoor.emulator.gateway.exchange.Step;
import dev.stagedoor.emulator.gateway.exchange.TraceIds;
import dev.stagedoor.emulator.gateway.explain.RequestLog;
import dev.stagedoor.emulator.gateway.integration.Integrations;
import dev.stagedoor.emulator.gateway.model.Deployment;
import dev.stagedoor.emulator.gateway.model.RestApi;
import dev.stagedoor.emulator.gateway.model.Stage;
import dev.stagedoor.emulator.gateway.url.ApiAddress;
import dev.stagedoor.emulator.gateway.url.ExecuteApiUrls;
import dev.stagedoor.emulator.gateway.vtl.TemplateEngine;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;

/** Serves deployed REST APIs: takes what the control plane publishes, and the requests of the APIs' users. Thread-safe. */
public final class GatewayRuntime implements StagePublisher, DataPlane {

    private static final CharSequence REQUEST_ID = HttpHeaders.createOptimized("x-amzn-RequestId");

    private final Vertx vertx;
    private final Clock clock;
    private final Account account;
    private final ExecuteApiUrls urls;
    private final RequestIds ids = new RequestIds(ThreadLocalRandom::current);
    private final TemplateEngine templates = new TemplateEngine();
    private final SnapshotCompiler compiler = new SnapshotCompiler(templates);
    private final Integrations integrations;
    private final StageTable stages = new StageTable();
    private final RequestLog requestLog;
    private final Pipeline pipeline;

    /**
     * @param vpcLinks says whether there is a VPC link of this id
     */
    public GatewayRuntime(EmulatorContext context, SignatureVerifier signatures, PolicyStore policies,
            LoadBalancing loadBalancing, Predicate<String> vpcLinks, GatewayOptions options) {
        this.vertx = context.vertx();
        this.clock = context.clock();
        this.account = context.account();
        this.urls = new ExecuteApiUrls(account.region());
        this.integrations = new Integrations(vertx, context.bus(), account, loadBalancing, vpcLinks,
                new TraceIds(ids));
        LongSupplier nanoTime = System::nanoTime;
        List<Step> steps = List.of(new ResolveStage(stages), new Route(), new ReceiveBody(vertx, options.bodyMillis()),
                new Authorize(signatures, policies, account, clock),
                new Throttle(new TokenBucket(options.accountRate(), options.accountBurst(), nanoTime)),
                new MapRequest(templates.paths()), new Integrate(), new MapResponse(templates.paths()),
                new FinishResponse());
        requestLog = new RequestLog(steps.stream().map(Step::name).toList());
        pipeline = new Pipeline(steps, new Sender(vertx), requestLog, nanoTime);
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
    public void publish(String apiId, Stage stage, Deployment deployment) {
        UnsupportedStageSettings.refuse(stage);
        Snapshot known = stages.snapshot(apiId, deployment.id());
        Snapshot snapshot = known == null ? compiler.compile(deployment.id(), deployment.api()) : known;
        IntegrationExecutor[] executors = snapshot.methods().stream()
                .map(method -> integrations.bind(apiId, method, stage.variables())).toArray(IntegrationExecutor[]::new);
        stages.publish(apiId, new PublishedStage(stage.stageName(), snapshot, stage.variables(), executors));
    }

    @Override
    public void withdraw(String apiId, String stageName) {
        stages.withdraw(apiId, stageName);
    }

    @Override
    public boolean handle(HttpServerRequest request) {
        ApiAddress address = urls.parse(host(request), request.path());
        if (address == null) {
            return false;
        }
        pipeline.run(new Exchange(request, vertx.getOrCreateContext(), address, account.id(), clock.millis(),
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
