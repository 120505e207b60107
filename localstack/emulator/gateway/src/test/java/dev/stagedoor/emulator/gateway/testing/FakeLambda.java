package dev.stagedoor.emulator.gateway.testing;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stagedoor.emulator.core.Json;
import dev.stagedoor.emulator.core.bus.AwsRequest;
import dev.stagedoor.emulator.core.bus.AwsResponse;
import dev.stagedoor.emulator.core.bus.AwsService;
import dev.stagedoor.emulator.core.bus.Operation;
import dev.stagedoor.emulator.core.bus.WireProtocol;
import dev.stagedoor.emulator.core.wire.RestErrorShape;
import dev.stagedoor.emulator.core.wire.RestJsonProtocol;
import dev.stagedoor.emulator.core.wire.RestRoute;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;

/** The service {@code lambda} as far as a gateway calls it: one answer for whatever is invoked. */
public final class FakeLambda implements AwsService {

    private static final WireProtocol PROTOCOL = new RestJsonProtocol("lambda", RestErrorShape.TYPE_AND_MESSAGE,
            List.of(
                    RestRoute.post("Invoke", "/2015-03-31/functions/{FunctionName}/invocations")
                            .header("X-Amz-Invocation-Type", "InvocationType").rawPayload()));

    private volatile Function<AwsRequest, Future<AwsResponse>> behavior = request -> answer("{}");
    private volatile AwsRequest last;

    public void answers(String payload) {
        behavior = request -> answer(payload);
    }

    public void fails(String payload) {
        behavior = request -> Future.succeededFuture(new AwsResponse(200,
                Json.object().put("FunctionError", "Unhandled"), Map.of("X-Amz-Function-Error", "Unhandled"),
                Buffer.buffer(payload)));
    }

    public void behaves(Function<AwsRequest, Future<AwsResponse>> how) {
        behavior = how;
    }

    private static Future<AwsResponse> answer(String payload) {
        return Future.succeededFuture(AwsResponse.raw(200, Map.of(), Buffer.buffer(payload)));
    }

    /** The last call. */
    public AwsRequest last() {
        return last;
    }

    /** The last event. */
    public JsonNode event() {
        try {
            return Json.parse(last.payload().toString());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public String name() {
        return "lambda";
    }

    @Override
    public WireProtocol protocol() {
        return PROTOCOL;
    }

    @Override
    public Map<String, Operation> operations() {
        return Map.of("Invoke", request -> {
            last = request;
            return behavior.apply(request);
        });
    }
}
