package dev.stagedoor.emulator.gateway.integration;

import dev.stagedoor.emulator.core.bus.WireRequest;
import dev.stagedoor.emulator.core.bus.WireResponse;
import dev.stagedoor.emulator.gateway.exchange.EndpointCall;
import dev.stagedoor.emulator.gateway.exchange.EndpointResponse;
import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;

/** The call of an AWS service, as the execution log shows it. */
final class AwsCall implements EndpointCall {

    private final AwsUri uri;
    private final WireRequest request;
    private WireResponse answer;

    AwsCall(AwsUri uri, WireRequest request) {
        this.uri = uri;
        this.request = request;
    }

    void answered(WireResponse response) {
        answer = response;
    }

    @Override
    public String uri() {
        String query = request.query().isEmpty() ? "" : '?' + request.query();
        return "https://" + uri.service() + '.' + uri.region() + ".amazonaws.com" + request.path()
                + (uri.action() == null ? query : "?Action=" + uri.action());
    }

    @Override
    public MultiMap headers() {
        return request.headers();
    }

    @Override
    public Buffer body() {
        return request.body();
    }

    @Override
    public EndpointResponse answer() {
        if (answer == null) {
            return null;
        }
        Buffer body = answer.body() == null ? Buffer.buffer() : answer.body();
        return new EndpointResponse(answer.status(), answer.headers(), body, null,
                uri.invokesFunction() ? FunctionError.message(answer.headers(), body) : null);
    }
}
