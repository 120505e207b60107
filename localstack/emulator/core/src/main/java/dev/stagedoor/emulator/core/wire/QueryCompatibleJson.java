package dev.stagedoor.emulator.core.wire;

import java.util.function.Function;

import dev.stagedoor.emulator.core.bus.AwsException;
import dev.stagedoor.emulator.core.bus.WireResponse;

/**
 * AWS JSON of a service that spoke the query protocol before: an error carries the code that it has there in a header, because
 * clients look for the old codes. See <a
 * href="https://smithy.io/2.0/aws/protocols/aws-query-protocol.html#aws-protocols-awsquerycompatible-trait">awsQueryCompatible</a>.
 */
public final class QueryCompatibleJson extends WrappedProtocol {

    private final Function<AwsException, String> queryCode;

    /** @param queryCode the code of an error in the query protocol */
    public QueryCompatibleJson(JsonProtocol json, Function<AwsException, String> queryCode) {
        super(json);
        this.queryCode = queryCode;
    }

    @Override
    public WireResponse encodeError(AwsException error, String requestId) {
        WireResponse answer = super.encodeError(error, requestId);
        answer.headers().set("x-amzn-query-error",
                queryCode.apply(error) + ";" + (error.status() < 500 ? "Sender" : "Receiver"));
        return answer;
    }
}
