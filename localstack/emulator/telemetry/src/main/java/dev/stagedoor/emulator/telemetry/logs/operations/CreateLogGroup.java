package dev.stagedoor.emulator.telemetry.logs.operations;

import dev.stagedoor.emulator.core.bus.AwsRequest;
import dev.stagedoor.emulator.core.bus.AwsResponse;
import dev.stagedoor.emulator.core.bus.Operation;
import dev.stagedoor.emulator.telemetry.logs.error.InvalidParameterException;
import dev.stagedoor.emulator.telemetry.logs.store.LogStore;
import io.vertx.core.Future;

/** <a href="https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_CreateLogGroup.html">CreateLogGroup</a>, of the standard class and without a KMS key. */
public final class CreateLogGroup implements Operation {

    private final LogStore store;

    public CreateLogGroup(LogStore store) {
        this.store = store;
    }

    @Override
    public Future<AwsResponse> execute(AwsRequest request) {
        Input input = Input.of(request, "logGroupName", "tags", "logGroupClass");
        String name = input.group();
        String type = input.text("logGroupClass");
        if (type != null && !type.equals("STANDARD")) {
            throw new InvalidParameterException(
                    "The Stagedoor emulator has log groups of the class STANDARD only, not " + type);
        }
        store.createGroup(name, input.tags("tags"));
        return Future.succeededFuture(AwsResponse.empty(200));
    }
}
