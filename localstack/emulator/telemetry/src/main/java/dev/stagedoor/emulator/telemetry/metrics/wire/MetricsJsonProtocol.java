package dev.stagedoor.emulator.telemetry.metrics.wire;

import dev.stagedoor.emulator.core.bus.AwsException;
import dev.stagedoor.emulator.core.bus.AwsRequest;
import dev.stagedoor.emulator.core.bus.AwsResponse;
import dev.stagedoor.emulator.core.iam.Caller;
import dev.stagedoor.emulator.core.wire.JsonProtocol;
import dev.stagedoor.emulator.core.wire.WireProtocol;
import dev.stagedoor.emulator.core.wire.WireRequest;
import dev.stagedoor.emulator.core.wire.WireResponse;
import dev.stagedoor.emulator.telemetry.metrics.error.MetricsException;

/** AWS JSON 1.0, with the code of the query protocol in a header: clients look for the old codes. */
public final class MetricsJsonProtocol implements WireProtocol {

    private final WireProtocol json = new JsonProtocol("monitoring", "1.0", "GraniteServiceVersion20100801",
            "com.amazonaws.cloudwatch.v2010_08_01#");

    @Override
    public boolean recognizes(WireRequest request) {
        return json.recognizes(request);
    }

    @Override
    public AwsRequest decode(WireRequest request, Caller caller, String requestId) {
        return json.decode(request, caller, requestId);
    }

    @Override
    public WireResponse encode(AwsRequest request, AwsResponse response) {
        return json.encode(request, response);
    }

    @Override
    public WireResponse encodeError(AwsException error, String requestId) {
        WireResponse answer = json.encodeError(error, requestId);
        String code = error instanceof MetricsException own ? own.queryCode() : error.code();
        answer.headers().set("x-amzn-query-error", code + ";" + (error.status() < 500 ? "Sender" : "Receiver"));
        return answer;
    }
}
