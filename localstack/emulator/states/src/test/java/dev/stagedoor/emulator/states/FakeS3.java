package dev.stagedoor.emulator.states;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

import dev.stagedoor.emulator.core.bus.AwsException;
import dev.stagedoor.emulator.core.bus.AwsRequest;
import dev.stagedoor.emulator.core.bus.AwsResponse;
import dev.stagedoor.emulator.core.bus.AwsService;
import dev.stagedoor.emulator.core.bus.Operation;
import dev.stagedoor.emulator.core.bus.WireProtocol;
import dev.stagedoor.emulator.core.wire.JsonProtocol;
import dev.stagedoor.emulator.states.mapruns.FakeBucket;
import io.vertx.core.Future;

/** S3 with one bucket, {@code box}, which a role whose name has {@code mute} in it may not have. */
final class FakeS3 implements AwsService {

    final FakeBucket bucket = new FakeBucket();
    final List<String> callers = new CopyOnWriteArrayList<>();

    private synchronized Future<AwsResponse> call(AwsRequest request) {
        callers.add(request.caller().arn());
        return request.caller().arn().contains("mute")
                ? Future.failedFuture(new AwsException(403, "AccessDenied", "Access Denied"))
                : bucket.call(request.operation(), request.input(), request.payload());
    }

    @Override
    public Map<String, Operation> operations() {
        return Map.of("GetObject", this::call, "PutObject", this::call, "ListObjectsV2", this::call);
    }

    @Override
    public String name() {
        return "s3";
    }

    @Override
    public WireProtocol protocol() {
        return new JsonProtocol("s3", "1.0", "Fake");
    }
}
