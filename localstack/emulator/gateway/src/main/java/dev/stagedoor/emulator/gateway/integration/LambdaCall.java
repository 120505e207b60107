package dev.stagedoor.emulator.gateway.integration;

import dev.stagedoor.emulator.core.bus.AwsResponse;
import dev.stagedoor.emulator.gateway.exchange.EndpointCall;
import dev.stagedoor.emulator.gateway.exchange.EndpointResponse;
import dev.stagedoor.emulator.gateway.exchange.Exchange;
import dev.stagedoor.emulator.gateway.exchange.TraceIds;
import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;

/** The invocation of a function by a proxy integration, as the execution log shows it. */
final class LambdaCall implements EndpointCall {

    private static final String JSON = "application/json";

    private final LambdaUri function;
    private final Exchange exchange;
    private final Buffer event;
    private AwsResponse answer;

    LambdaCall(LambdaUri function, Exchange exchange, Buffer event) {
        this.function = function;
        this.exchange = exchange;
        this.event = event;
    }

    void answered(AwsResponse response) {
        answer = response;
    }

    @Override
    public String uri() {
        String arn = function.functionArn();
        return "https://lambda." + arn.split(":")[3] + ".amazonaws.com/2015-03-31/functions/" + arn
                + (function.qualifier() == null ? "" : ':' + function.qualifier()) + "/invocations";
    }

    @Override
    public MultiMap headers() {
        String apiId = exchange.address().apiId();
        return MultiMap.caseInsensitiveMultiMap().set("x-amzn-lambda-integration-tag", exchange.requestId())
                .set("x-amzn-apigateway-api-id", apiId).set("Accept", JSON).set("Content-Type", JSON)
                .set("User-Agent", "AmazonAPIGateway_" + apiId).set(TraceIds.HEADER, exchange.traceId());
    }

    @Override
    public Buffer body() {
        return event;
    }

    @Override
    public EndpointResponse answer() {
        if (answer == null) {
            return null;
        }
        MultiMap headers = MultiMap.caseInsensitiveMultiMap().set("Content-Type", JSON);
        header(headers, "X-Amz-Executed-Version", "ExecutedVersion");
        header(headers, FunctionError.HEADER, "FunctionError");
        Buffer body = answer.payload() == null ? Buffer.buffer() : answer.payload();
        return new EndpointResponse(answer.status(), headers, body, null, FunctionError.message(headers, body));
    }

    private void header(MultiMap headers, String name, String member) {
        if (answer.output().hasNonNull(member)) {
            headers.set(name, answer.output().get(member).asText());
        }
    }
}
