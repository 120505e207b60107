package dev.stagedoor.emulator.gateway.integration;

import java.util.Map;
import java.util.function.Predicate;

import dev.stagedoor.emulator.core.EmulatorContext;
import dev.stagedoor.emulator.core.bus.AwsService;
import dev.stagedoor.emulator.core.bus.Bus;
import dev.stagedoor.emulator.core.net.LoadBalancing;
import dev.stagedoor.emulator.gateway.compile.CompiledIntegration;
import dev.stagedoor.emulator.gateway.compile.CompiledMethod;
import dev.stagedoor.emulator.gateway.error.UnsupportedMemberException;
import dev.stagedoor.emulator.gateway.exchange.IntegrationExecutor;
import dev.stagedoor.emulator.gateway.exchange.TraceIds;
import dev.stagedoor.emulator.gateway.roles.AssumedRoles;
import io.vertx.core.Vertx;

/** Binds the methods of a snapshot to a stage's variables: chooses the class for each integration. */
public final class Integrations {

    private final Vertx vertx;
    private final Bus bus;
    private final LoadBalancing loadBalancing;
    private final Predicate<String> vpcLinks;
    private final TraceIds traceIds;
    private final String region;
    private final Deadlines deadlines;
    private final ForwardedHeaders forwarded = new ForwardedHeaders();
    private final IntegrationCaller callers;
    private final HttpClients verifying;
    private final HttpClients trusting;

    /** @param vpcLinks says whether there is a VPC link of this id */
    public Integrations(EmulatorContext emulator, LoadBalancing loadBalancing, Predicate<String> vpcLinks,
            TraceIds traceIds) {
        this.vertx = emulator.vertx();
        this.bus = emulator.bus();
        this.loadBalancing = loadBalancing;
        this.vpcLinks = vpcLinks;
        this.traceIds = traceIds;
        this.region = emulator.account().region();
        deadlines = new Deadlines(vertx);
        callers = new IntegrationCaller(new AssumedRoles(bus, emulator.account(), System::nanoTime),
                emulator.account());
        verifying = new HttpClients(vertx, false);
        trusting = new HttpClients(vertx, true);
    }

    /** What calls the back end of a method for as long as the stage is served. */
    public IntegrationExecutor bind(String apiId, CompiledMethod method, Map<String, String> variables) {
        CompiledIntegration integration = method.integration();
        return switch (integration.type()) {
            case MOCK -> new MockIntegration(integration);
            case HTTP_PROXY -> http(integration, new HttpProxyPassage(new BackEndHeaders(apiId), forwarded), variables);
            case HTTP -> http(integration, new HttpMappedPassage(new BackEndHeaders(apiId)), variables);
            case AWS_PROXY -> lambdaProxy(integration, variables);
            case AWS -> aws(integration, variables);
        };
    }

    private IntegrationExecutor aws(CompiledIntegration integration, Map<String, String> variables) {
        String text = StageVariableText.resolve(integration.uri(), variables);
        AwsUri uri = AwsUri.parse(text);
        if (uri == null || !uri.region().equals(region)) {
            return new FailingIntegration("Invalid ARN, or another region than " + region + ": " + text);
        }
        AwsService service = bus.service(uri.service());
        if (service == null) {
            throw new UnsupportedMemberException("an AWS integration with the service " + uri.service());
        }
        return new AwsIntegration(uri, service, integration.httpMethod(),
                StageVariableText.resolve(integration.credentials(), variables), integration.timeoutMillis(), vertx,
                bus, callers, deadlines, traceIds);
    }

    private IntegrationExecutor http(CompiledIntegration integration, HttpPassage passage,
            Map<String, String> variables) {
        String url = StageVariableText.resolve(integration.uri(), variables);
        HttpTarget target = HttpTarget.parse(url);
        if (target == null) {
            return new FailingIntegration("Invalid endpoint address: " + url);
        }
        String link = StageVariableText.resolve(integration.connectionId(), variables);
        HttpRoute route = link == null
                ? new InternetRoute(target)
                : new VpcLinkRoute(target, link, StageVariableText.resolve(integration.loadBalancerArn(), variables),
                        vpcLinks, loadBalancing);
        return new HttpIntegration(integration, target, route, passage, deadlines,
                integration.trustsAnyCertificate() ? trusting : verifying, traceIds);
    }

    private IntegrationExecutor lambdaProxy(CompiledIntegration integration, Map<String, String> variables) {
        if (!"POST".equals(integration.httpMethod())) {
            return new FailingIntegration("a Lambda function is invoked by POST, not " + integration.httpMethod());
        }
        String uri = StageVariableText.resolve(integration.uri(), variables);
        LambdaUri function = LambdaUri.parse(uri);
        if (function == null) {
            return new FailingIntegration("Invalid Lambda function ARN in " + uri);
        }
        return new LambdaProxyIntegration(function, StageVariableText.resolve(integration.credentials(), variables),
                integration.timeoutMillis(), bus, callers, new ProxyEvent(traceIds, forwarded), deadlines);
    }
}
