package dev.stagedoor.emulator.data.sqs.wire;

import dev.stagedoor.emulator.core.bus.AwsException;
import dev.stagedoor.emulator.core.bus.AwsRequest;
import dev.stagedoor.emulator.core.bus.AwsResponse;
import dev.stagedoor.emulator.core.iam.Caller;
import dev.stagedoor.emulator.core.wire.JsonProtocol;
import dev.stagedoor.emulator.core.wire.WireProtocol;
import dev.stagedoor.emulator.core.wire.WireRequest;
import dev.stagedoor.emulator.core.wire.WireResponse;

/** AWS JSON 1.0, on any path, with the code of the query protocol in a header: clients look for the old codes. */
public final class SqsJsonProtocol implements WireProtocol {

    private final WireProtocol json = new JsonProtocol("sqs", "1.0", "AmazonSQS", "com.amazonaws.sqs#");

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
                QueryErrors.code(error) + ";" + (error.status() < 500 ? "Sender" : "Receiver"));
        return answer;
    }
}
