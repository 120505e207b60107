package dev.stagedoor.emulator.lambda;

import java.util.Map;

import dev.stagedoor.emulator.core.bus.AwsException;
import dev.stagedoor.emulator.core.bus.AwsRequest;
import dev.stagedoor.emulator.core.bus.AwsResponse;
import dev.stagedoor.emulator.core.bus.AwsService;
import dev.stagedoor.emulator.core.bus.Operation;
import dev.stagedoor.emulator.core.bus.WireProtocol;
import dev.stagedoor.emulator.core.wire.JsonProtocol;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;

/**
 * An S3 with a few objects.
 *
 * @param objects by bucket and key
 * @param gate nothing is given before it completes
 */
record FakeS3(Map<String, byte[]> objects, Future<?> gate) implements AwsService {

    @Override
    public String name() {
        return "s3";
    }

    @Override
    public WireProtocol protocol() {
        return new JsonProtocol("s3", "1.0", "s3");
    }

    @Override
    public Map<String, Operation> operations() {
        return Map.of("GetObject", this::get);
    }

    private Future<AwsResponse> get(AwsRequest request) {
        byte[] object = objects.get(request.required("Bucket") + "/" + request.required("Key"));
        if (object == null) {
            throw new AwsException(404, "NoSuchKey", "The specified key does not exist.");
        }
        return gate.map(open -> AwsResponse.raw(200, Map.of(), Buffer.buffer(object)));
    }
}
