package dev.stagedoor.emulator.gateway.integration;

import dev.stagedoor.emulator.core.bus.AwsException;
import dev.stagedoor.emulator.core.bus.AwsRequest;
import dev.stagedoor.emulator.core.bus.AwsService;
import dev.stagedoor.emulator.core.bus.WireProtocol;
import dev.stagedoor.emulator.core.bus.WireRequest;
import dev.stagedoor.emulator.core.bus.WireResponse;
import dev.stagedoor.emulator.core.iam.Caller;
import dev.stagedoor.emulator.core.wire.WireCalls;
import dev.stagedoor.emulator.gateway.exchange.EndpointResponse;
import dev.stagedoor.emulator.gateway.exchange.Exchange;
import dev.stagedoor.emulator.gateway.exchange.GatewayError;
import dev.stagedoor.emulator.gateway.exchange.IntegrationExecutor;
import dev.stagedoor.emulator.gateway.exchange.IntegrationRequest;
import dev.stagedoor.emulator.gateway.exchange.Outcome;
import dev.stagedoor.emulator.gateway.exchange.TraceIds;
import io.vertx.core.AsyncResult;
import io.vertx.core.Future;
import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;

/**
 * AWS: calls an operation of any emulated service in that service's own wire protocol, in the name of the integration's role. What
 * the service answers, errors too, goes to the integration responses. See <a
 * href="https://docs.aws.amazon.com/apigateway/latest/api/API_Integration.html">Integration</a>.
 */
final class AwsIntegration implements IntegrationExecutor {

    private static final String JSON = "application/json";

    private final AwsUri uri;
    private final AwsService service;
    private final String method;
    private final IntegrationCaller caller;
    private final int timeoutMillis;
    private final WireCalls calls;
    private final Deadlines deadlines;
    private final TraceIds traceIds;

    /**
     * @param method of the call to the service
     * @param caller in whose name it is called
     */
    AwsIntegration(AwsUri uri, AwsService service, String method, IntegrationCaller caller, int timeoutMillis,
            WireCalls calls, Deadlines deadlines, TraceIds traceIds) {
        this.uri = uri;
        this.service = service;
        this.method = method;
        this.caller = caller;
        this.timeoutMillis = timeoutMillis;
        this.calls = calls;
        this.deadlines = deadlines;
        this.traceIds = traceIds;
    }

    @Override
    public Outcome execute(Exchange exchange) {
        exchange.traceId(traceIds.of(exchange));
        IntegrationRequest mapped = exchange.integrationRequest();
        WireRequest request = request(exchange, mapped);
        AwsCall call = new AwsCall(uri, request);
        exchange.endpointCall(call);
        exchange.trace().called(name(request), null, request.headers(),
                mapped.template() == null ? null : mapped.body());
        return deadlines.await(exchange, timeoutMillis,
                caller.of(exchange).compose(whose -> call(request, whose, exchange)),
                answer -> answered(exchange, call, answer));
    }

    private WireRequest request(Exchange exchange, IntegrationRequest mapped) {
        MultiMap headers = MultiMap.caseInsensitiveMultiMap().set(HttpHeaders.ACCEPT, JSON)
                .set(HttpHeaders.CONTENT_TYPE, JSON).set(TraceIds.HEADER, exchange.traceId());
        mapped.headers().forEach(headers::set);
        String query = uri.target().query(mapped.path(), null, mapped.query());
        return new WireRequest(method.equals("ANY") ? exchange.methodRequest().verb() : method,
                uri.target().path(mapped.path()), query == null ? "" : query, headers, mapped.body());
    }

    /** As explanations name it: {@code sqs:SendMessage}, {@code sqs /000000000000/doors}. */
    private String name(WireRequest request) {
        return uri.action() == null ? uri.service() + ' ' + request.path() : uri.service() + ':' + uri.action();
    }

    private Future<WireResponse> call(WireRequest request, Caller caller, Exchange exchange) {
        WireProtocol protocol = service.protocol(request);
        return calls.make(protocol, exchange.requestId(), request.body().length(),
                () -> decode(protocol, request, caller, exchange));
    }

    private AwsRequest decode(WireProtocol protocol, WireRequest request, Caller caller, Exchange exchange) {
        return protocol.decode(uri.action() == null ? request : protocol.calling(uri.action(), request), caller,
                exchange.requestId()).withTraceHeader(exchange.traceId());
    }

    private Outcome answered(Exchange exchange, AwsCall call, AsyncResult<WireResponse> result) {
        if (result.failed()) {
            return Outcome.refuse(refusal(result.cause()));
        }
        WireResponse answer = result.result();
        call.answered(answer);
        exchange.trace().answered(answer.status(), null);
        Buffer body = answer.body() == null ? Buffer.buffer() : answer.body();
        if (!uri.invokesFunction()) {
            exchange.endpointResponse(new EndpointResponse(answer.status(), answer.headers(), body, null));
            return Outcome.NEXT;
        }
        if (answer.status() >= 300) {
            return Outcome.refuse(GatewayError.configuration("Lambda refused the invocation: " + body));
        }
        exchange.endpointResponse(new EndpointResponse(answer.status(), answer.headers(), body, null,
                FunctionError.message(answer.headers(), body)));
        return Outcome.NEXT;
    }

    /** The role cannot be assumed: the client learns nothing but 500. */
    private static GatewayError refusal(Throwable cause) {
        return cause instanceof AwsException refused
                ? GatewayError.configuration("Execution failed due to configuration error: API Gateway does not have"
                        + " permission to assume the provided role: " + refused.getMessage())
                : GatewayError.integration(500, "a defect of the emulator: " + cause);
    }
}
