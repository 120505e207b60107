package dev.stagedoor.emulator.gateway.integration;

import java.util.Map;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stagedoor.emulator.core.Json;
import dev.stagedoor.emulator.core.bus.AwsException;
import dev.stagedoor.emulator.core.bus.AwsRequest;
import dev.stagedoor.emulator.core.bus.AwsResponse;
import dev.stagedoor.emulator.core.bus.Bus;
import dev.stagedoor.emulator.core.iam.Caller;
import dev.stagedoor.emulator.gateway.compile.MediaTypes;
import dev.stagedoor.emulator.gateway.exchange.EndpointResponse;
import dev.stagedoor.emulator.gateway.exchange.Exchange;
import dev.stagedoor.emulator.gateway.exchange.GatewayError;
import dev.stagedoor.emulator.gateway.exchange.IntegrationExecutor;
import dev.stagedoor.emulator.gateway.exchange.Outcome;
import dev.stagedoor.emulator.gateway.exchange.Reply;
import dev.stagedoor.emulator.gateway.exchange.ResponseHeaders;
import dev.stagedoor.emulator.gateway.model.IntegrationType;
import io.vertx.core.buffer.Buffer;

/**
 * AWS_PROXY: the function gets the request as an event, its answer is the response. What it fails with is 502, what Lambda
 * refuses is 500. See <a
 * href="https://docs.aws.amazon.com/apigateway/latest/developerguide/set-up-lambda-proxy-integrations.html">Lambda proxy
 * integrations</a>.
 */
final class LambdaProxyIntegration implements IntegrationExecutor {

    private final LambdaUri function;
    private final IntegrationCaller caller;
    private final int timeoutMillis;
    private final Bus bus;
    private final ProxyEvent events;
    private final Deadlines deadlines;

    LambdaProxyIntegration(LambdaUri function, IntegrationCaller caller, int timeoutMillis, Bus bus,
            ProxyEvent events, Deadlines deadlines) {
        this.function = function;
        this.caller = caller;
        this.timeoutMillis = timeoutMillis;
        this.bus = bus;
        this.events = events;
        this.deadlines = deadlines;
    }

    @Override
    public Outcome execute(Exchange exchange) {
        Buffer event = events.of(exchange);
        exchange.trace().called(function.name(), null, null, null);
        LambdaCall call = new LambdaCall(function, exchange, event);
        exchange.endpointCall(call);
        return deadlines.await(exchange, timeoutMillis,
                caller.of(exchange)
                        .compose(whose -> bus.call(invocation(event, whose, exchange))),
                answer -> answer.succeeded() ? answered(exchange, call, answer.result()) : failed(answer.cause()));
    }

    private AwsRequest invocation(Buffer event, Caller caller, Exchange exchange) {
        ObjectNode input = Json.object().put("FunctionName", function.functionArn()).put("InvocationType",
                "RequestResponse");
        if (function.qualifier() != null) {
            input.put("Qualifier", function.qualifier());
        }
        return new AwsRequest("lambda", "Invoke", input, event, caller, exchange.requestId(), exchange.traceId());
    }

    private static Outcome answered(Exchange exchange, LambdaCall call, AwsResponse answer) {
        call.answered(answer);
        Buffer payload = answer.payload() == null ? Buffer.buffer() : answer.payload();
        exchange.trace().answered(answer.status(), version(answer));
        if (answer.output().hasNonNull("FunctionError")) {
            return Outcome.refuse(GatewayError.integration(502, "the function failed: " + cut(payload)));
        }
        try {
            ProxyResponse response = ProxyResponse.parse(payload, exchange.stage().snapshot().binaryMediaTypes(),
                    MediaTypes.firstAccepted(exchange.methodRequest().accept()));
            exchange.endpointResponse(
                    new EndpointResponse(response.status(), response.headers(), response.body(), null));
            Reply reply = exchange.reply();
            reply.status(response.status());
            reply.body(response.body());
            for (Map.Entry<String, String> header : response.headers()) {
                String name = ResponseHeaders.clientName(header.getKey(), header.getValue(), IntegrationType.AWS_PROXY);
                if (name != null) {
                    reply.headers().add(name, header.getValue());
                }
            }
            return Outcome.NEXT;
        } catch (MalformedProxyResponse e) {
            return Outcome.refuse(GatewayError.integration(502, e.getMessage()));
        }
    }

    /** The version that ran and, where Lambda tells it, in which sandbox. */
    private static String version(AwsResponse answer) {
        String version = answer.output().path("ExecutedVersion").asText("");
        String sandbox = answer.output().path("Sandbox").asText("");
        return version.isEmpty() ? null : "version " + version + (sandbox.isEmpty() ? "" : ", " + sandbox);
    }

    /** Lambda, STS or a policy said no: the client learns nothing but 500. */
    private static Outcome failed(Throwable cause) {
        if (cause instanceof AwsException refusal) {
            return Outcome.refuse(GatewayError.configuration(refusal.code() + ": " + refusal.getMessage()));
        }
        return Outcome.refuse(GatewayError.integration(500, "a defect of the emulator: " + cause));
    }

    private static String cut(Buffer payload) {
        return payload.getString(0, Math.min(payload.length(), 1000));
    }
}
