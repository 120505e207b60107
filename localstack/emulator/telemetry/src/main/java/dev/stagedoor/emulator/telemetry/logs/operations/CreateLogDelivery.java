package dev.stagedoor.emulator.telemetry.logs.operations;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;

import dev.stagedoor.emulator.core.bus.AwsRequest;
import dev.stagedoor.emulator.core.bus.AwsResponse;
import dev.stagedoor.emulator.core.bus.Operation;
import dev.stagedoor.emulator.telemetry.logs.store.LogStore;
import dev.stagedoor.emulator.telemetry.logs.store.LogStore.NewEvent;
import io.vertx.core.Future;

/**
 * A service asks, in the name of a role, whether it may have its logs delivered to a group, and a line says so there, as on AWS.
 * The action is AWS's, its members are not published: here it is {@code logGroupName}.
 *
 * @see <a href="https://docs.aws.amazon.com/step-functions/latest/dg/cw-logs.html">Logging of Step Functions</a>
 */
public final class CreateLogDelivery implements Operation {

    private static final String STREAM = "log_stream_created_by_aws_to_validate_log_delivery_subscriptions";
    private static final byte[] LINE = ("Permissions are set correctly to allow AWS CloudWatch Logs to write into your "
            + "logs while creating a subscription.").getBytes(StandardCharsets.UTF_8);

    private final LogStore store;
    private final Clock clock;

    public CreateLogDelivery(LogStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    @Override
    public Future<AwsResponse> execute(AwsRequest request) {
        String group = Input.of(request, "logGroupName").group();
        if (store.streams(group, STREAM).isEmpty()) {
            store.createStream(group, STREAM);
            store.write(group, STREAM, List.of(new NewEvent(clock.millis(), LINE)));
        }
        return Future.succeededFuture(AwsResponse.empty(200));
    }
}
