package dev.stagedoor.emulator.core.wire;

import java.util.function.Function;

import dev.stagedoor.emulator.core.bus.AwsException;
import dev.stagedoor.emulator.core.bus.AwsRequest;
import dev.stagedoor.emulator.core.bus.AwsResponse;
import dev.stagedoor.emulator.core.bus.WireProtocol;
import dev.stagedoor.emulator.core.bus.WireRequest;
import dev.stagedoor.emulator.core.bus.WireResponse;
import dev.stagedoor.emulator.core.iam.Caller;

/**
 * AWS JSON of a service that spoke the query protocol before: an error carries the code that it has there in a header, because
 * clients look for the old codes. See <a
 * href="https://smithy.io/2.0/aws/protocols/aws-query-protocol.html#aws-protocols-awsquerycompatible-trait">awsQueryCompatible</a>.
 */
public final class QueryCompatibleJson implements WireProtocol {

    private final JsonProtocol json;
    private final Function<AwsException, String> queryCode;

    /** @param queryCode the code of an error in the query protocol */
    public QueryCompatibleJson(JsonProtocol json, Function<AwsException, String> queryCode) {
        this.json = json;
        this.queryCode = queryCode;
    }

    @Override
    public boolean recognizes(WireRequest request) {
        return json.recognizes(request);
    }

    @Override
    public AwsRequest decode(WireRequest request, Caller caller, String requestId) {
        return json.decode(request, caller, requestId);
    }

    @Override
    public WireRequest calling(String action, WireRequest request) {
        return json.calling(action, request);
    }

    @Override
    public WireResponse encode(AwsRequest request, AwsResponse response) {
        return json.encode(request, response);
    }

    @Override
    public WireResponse encodeError(AwsException error, String requestId) {
        WireResponse answer = json.encodeError(error, requestId);
        answer.headers().set("x-amzn-query-error",
                queryCode.apply(error) + ";" + (error.status() < 500 ? "Sender" : "Receiver"));
        return answer;
    }
}
