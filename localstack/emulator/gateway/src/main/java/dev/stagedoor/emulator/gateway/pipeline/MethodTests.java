package dev.stagedoor.emulator.gateway.pipeline;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import dev.stagedoor.emulator.core.bus.EmulatorContext;
import dev.stagedoor.emulator.gateway.compile.CompiledMethod;
import dev.stagedoor.emulator.gateway.compile.CompiledResource;
import dev.stagedoor.emulator.gateway.compile.PercentCoding;
import dev.stagedoor.emulator.gateway.compile.RouteMatch;
import dev.stagedoor.emulator.gateway.compile.Snapshot;
import dev.stagedoor.emulator.gateway.compile.SnapshotCompiler;
import dev.stagedoor.emulator.gateway.control.MethodTester;
import dev.stagedoor.emulator.gateway.error.BadRequestException;
import dev.stagedoor.emulator.gateway.exchange.Exchange;
import dev.stagedoor.emulator.gateway.exchange.HeaderRules;
import dev.stagedoor.emulator.gateway.exchange.PublishedStage;
import dev.stagedoor.emulator.gateway.exchange.RequestIds;
import dev.stagedoor.emulator.gateway.exchange.StagePart;
import dev.stagedoor.emulator.gateway.exchange.StagePublication;
import dev.stagedoor.emulator.gateway.exchange.Step;
import dev.stagedoor.emulator.gateway.executionlog.ExecutionLines;
import dev.stagedoor.emulator.gateway.executionlog.TestLog;
import dev.stagedoor.emulator.gateway.model.Method;
import dev.stagedoor.emulator.gateway.model.Resource;
import dev.stagedoor.emulator.gateway.model.RestApi;
import dev.stagedoor.emulator.gateway.model.RestApiBuilder;
import dev.stagedoor.emulator.gateway.model.Stage;
import dev.stagedoor.emulator.gateway.model.StageBuilder;
import dev.stagedoor.emulator.gateway.url.ApiAddress;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.MultiMap;
import io.vertx.core.Promise;
import io.vertx.core.buffer.Buffer;

/**
 * Runs a method that may never have been deployed through the steps that make its answer: nothing is admitted, counted or kept. See
 * <a href="https://docs.aws.amazon.com/apigateway/latest/developerguide/how-to-test-method.html">testing a method</a>.
 */
final class MethodTests implements MethodTester {

    private static final String STAGE = "test-invoke-stage";
    /** What AWS says of the host of a test. */
    private static final String DOMAIN = "testPrefix.testDomainName";
    private static final String NO_DEPLOYMENT = "";

    private final EmulatorContext emulator;
    private final RequestIds ids;
    private final SnapshotCompiler compiler;
    private final List<StagePart<?>> parts;
    private final Pipeline pipeline;
    private final int integrate;

    /** @param steps those of {@link Steps#ofTest} */
    MethodTests(EmulatorContext emulator, RequestIds ids, SnapshotCompiler compiler, List<Step> steps) {
        this.emulator = emulator;
        this.ids = ids;
        this.compiler = compiler;
        this.parts = steps.stream().filter(StagePart.class::isInstance).<StagePart<?>>map(StagePart.class::cast)
                .toList();
        this.pipeline = new Pipeline(steps, List.of(), System::nanoTime);
        this.integrate = steps.stream().map(Step::name).toList().indexOf(Integrate.NAME);
    }

    @Override
    public Future<Answer> test(Request request) {
        int question = request.path().indexOf('?');
        String path = question < 0 ? request.path() : request.path().substring(0, question);
        String query = question < 0 ? null : request.path().substring(question + 1);
        if (!path.startsWith("/") || PercentCoding.climbs(path) || !PercentCoding.valid(request.path())) {
            throw new BadRequestException("Invalid path: " + request.path());
        }
        MultiMap headers = headers(request.headers());
        PublishedStage stage = stage(request);
        Promise<Answer> answer = Promise.promise();
        Context context = emulator.vertx().getOrCreateContext();
        context.runOnContext(here -> {
            TestEntry entry = new TestEntry(request.verb(), path, query, headers,
                    exchange -> answer.complete(answer(exchange)));
            pipeline.run(exchange(request, entry, stage, context));
        });
        return answer.future();
    }

    private static MultiMap headers(Map<String, List<String>> sent) {
        MultiMap headers = MultiMap.caseInsensitiveMultiMap();
        sent.forEach((name, values) -> values.forEach(value -> {
            if (!HeaderRules.validName(name) || !HeaderRules.validValue(value)) {
                throw new BadRequestException("Invalid name or value of the header " + name);
            }
            headers.add(name, value);
        }));
        return headers;
    }

    /** A stage of this method alone, open to everybody. */
    private PublishedStage stage(Request request) {
        Resource from = request.resource();
        Method open = request.method().toBuilder().authorizationType("NONE").authorizerId(null).apiKeyRequired(false)
                .build();
        RestApiBuilder api = request.api().toBuilder().policy(null);
        api.resources().clear();
        api.resource(new Resource(from.id(), from.parentId(), from.pathPart(), from.path(),
                Map.of(open.httpMethod(), open)));
        RestApi alone = api.build();
        Snapshot snapshot = compiler.compile(NO_DEPLOYMENT, alone);
        StageBuilder stage = Stage.builder(STAGE, NO_DEPLOYMENT);
        stage.variables().putAll(request.stageVariables());
        return PublishedStage.prepare(new StagePublication(stage.build(), snapshot, null), parts);
    }

    private Exchange exchange(Request request, TestEntry entry, PublishedStage stage, Context context) {
        Clock clock = emulator.clock();
        Exchange exchange = new Exchange(entry, context,
                new ApiAddress(request.api().id(), STAGE, entry.path(), DOMAIN), emulator.account().id(),
                clock.millis(), ids.uuid(), ids.extendedRequestId(), pipeline.steps());
        CompiledMethod method = stage.snapshot().methods().get(0);
        exchange.stage(stage);
        exchange.method(method);
        exchange.caller(request.caller());
        exchange.trace().routed(request.verb(), method);
        exchange.methodRequest().route(route(stage.snapshot(), entry.path()));
        Buffer body = Buffer.buffer(request.body());
        exchange.methodRequest().body(body);
        exchange.trace().received(body);
        return exchange;
    }

    /** The path's parameters; of a path that is not the resource's there are none. */
    private static RouteMatch route(Snapshot snapshot, String path) {
        RouteMatch match = snapshot.routes().match(path);
        if (match != null) {
            return match;
        }
        CompiledResource resource = snapshot.routes().resources().get(0);
        return new RouteMatch(new CompiledResource(resource.id(), resource.path(), List.of(), resource.methods()),
                new String[0]);
    }

    private Answer answer(Exchange exchange) {
        Map<String, List<String>> headers = new LinkedHashMap<>();
        exchange.reply().headers()
                .forEach((name, value) -> headers.computeIfAbsent(name, any -> new ArrayList<>(1)).add(value));
        String log = TestLog.of(exchange.requestId(), Instant.ofEpochMilli(exchange.startedMillis()),
                ExecutionLines.ofTest(exchange, integrate));
        return new Answer(exchange.reply().status(), headers,
                exchange.reply().body().toString(StandardCharsets.UTF_8), log,
                exchange.trace().nanos() / 1_000_000);
    }
}
