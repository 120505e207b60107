package dev.stagedoor.emulator.gateway.integration;

import java.util.Map;
import java.util.function.Predicate;

import dev.stagedoor.emulator.core.Account;
import dev.stagedoor.emulator.core.bus.AwsService;
import dev.stagedoor.emulator.core.bus.Bus;
import dev.stagedoor.emulator.core.bus.EmulatorContext;
import dev.stagedoor.emulator.core.net.LoadBalancing;
import dev.stagedoor.emulator.core.roles.AssumedRoles;
import dev.stagedoor.emulator.core.wire.WireCalls;
import dev.stagedoor.emulator.gateway.compile.CompiledIntegration;
import dev.stagedoor.emulator.gateway.compile.CompiledMethod;
import dev.stagedoor.emulator.gateway.error.UnsupportedMemberException;
import dev.stagedoor.emulator.gateway.exchange.IntegrationExecutor;
import dev.stagedoor.emulator.gateway.exchange.StagePublication;
import dev.stagedoor.emulator.gateway.exchange.TraceIds;
import io.vertx.core.Vertx;

/** Binds the methods of a snapshot to a stage's variables: chooses the class for each integration. */
public final class Integrations {

    private final Bus bus;
    private final WireCalls calls;
    private final LoadBalancing loadBalancing;
    private final Predicate<String> vpcLinks;
    private final TraceIds traceIds;
    private final Deadlines deadlines;
    private final ForwardedHeaders forwarded = new ForwardedHeaders();
    private final AssumedRoles roles;
    private final Account account;
    private final HttpClients verifying;
    private final HttpClients trusting;

    /** @param vpcLinks says whether there is a VPC link of this id */
    public Integrations(EmulatorContext emulator, AssumedRoles roles, LoadBalancing loadBalancing,
            Predicate<String> vpcLinks,
            TraceIds traceIds) {
        Vertx vertx = emulator.vertx();
        this.bus = emulator.bus();
        this.calls = new WireCalls(vertx, bus);
        this.loadBalancing = loadBalancing;
        this.vpcLinks = vpcLinks;
        this.traceIds = traceIds;
        deadlines = new Deadlines(vertx);
        this.roles = roles;
        this.account = emulator.account();
        verifying = new HttpClients(vertx, false);
        trusting = new HttpClients(vertx, true);
    }

    /** What calls the back end of a method for as long as the stage is served. */
    public IntegrationExecutor bind(StagePublication publication, CompiledMethod method) {
        String apiId = publication.snapshot().apiId();
        Map<String, String> variables = publication.stage().variables();
        CompiledIntegration integration = method.integration();
        return switch (integration.type()) {
            case MOCK -> new MockIntegration(integration);
            case HTTP_PROXY -> http(integration, new HttpProxyPassage(new BackEndHeaders(apiId), forwarded), variables);
            case HTTP -> http(integration, new HttpMappedPassage(new BackEndHeaders(apiId)), variables);
            case AWS_PROXY -> lambdaProxy(integration, caller(publication, method), variables);
            case AWS -> aws(integration, caller(publication, method), variables);
        };
    }

    private IntegrationExecutor aws(CompiledIntegration integration, IntegrationCaller caller,
            Map<String, String> variables) {
        String text = StageVariableText.resolve(integration.uri(), variables);
        AwsUri uri = AwsUri.parse(text);
        if (uri == null || !uri.region().equals(account.region())) {
            return new FailingIntegration("Invalid ARN, or another region than " + account.region() + ": " + text);
        }
        AwsService service = bus.service(uri.service());
        if (service == null) {
            throw new UnsupportedMemberException("an AWS integration with the service " + uri.service());
        }
        return new AwsIntegration(uri, service, integration.httpMethod(), caller, integration.timeoutMillis(), calls,
                deadlines, traceIds);
    }

    private IntegrationCaller caller(StagePublication publication, CompiledMethod method) {
        String defined = method.integration().credentials();
        // An empty text is none; but a variable that is missing does not turn a role into API Gateway itself.
        String credentials = "".equals(defined)
                ? null
                : StageVariableText.resolve(defined, publication.stage().variables());
        return new IntegrationCaller(roles, credentials, new MethodArns(account, publication, method));
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

    private IntegrationExecutor lambdaProxy(CompiledIntegration integration, IntegrationCaller caller,
            Map<String, String> variables) {
        if (!"POST".equals(integration.httpMethod())) {
            return new FailingIntegration("a Lambda function is invoked by POST, not " + integration.httpMethod());
        }
        String uri = StageVariableText.resolve(integration.uri(), variables);
        LambdaUri function = LambdaUri.parse(uri);
        if (function == null) {
            return new FailingIntegration("Invalid Lambda function ARN in " + uri);
        }
        return new LambdaProxyIntegration(function, caller, integration.timeoutMillis(), bus,
                new ProxyEvent(traceIds, forwarded), deadlines);
    }
}
