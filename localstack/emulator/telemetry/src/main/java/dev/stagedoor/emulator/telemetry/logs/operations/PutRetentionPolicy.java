package dev.stagedoor.emulator.telemetry.logs.operations;

import java.util.List;

import dev.stagedoor.emulator.core.bus.AwsRequest;
import dev.stagedoor.emulator.core.bus.AwsResponse;
import dev.stagedoor.emulator.core.bus.Operation;
import dev.stagedoor.emulator.telemetry.logs.store.LogStore;
import io.vertx.core.Future;

/** PutRetentionPolicy: how many days an event stays. */
public final class PutRetentionPolicy implements Operation {

    private static final List<Integer> DAYS = List.of(1, 3, 5, 7, 14, 30, 60, 90, 120, 150, 180, 365, 400, 545, 731,
            1096,
            1827, 2192, 2557, 2922, 3288, 3653);

    private final LogStore store;

    public PutRetentionPolicy(LogStore store) {
        this.store = store;
    }

    @Override
    public Future<AwsResponse> execute(AwsRequest request) {
        Input input = Input.of(request, "logGroupName", "retentionInDays");
        int days = input.number("retentionInDays", 1, 3653, 0);
        if (!DAYS.contains(days)) {
            throw Input.invalid(days == 0 ? "null" : "'" + days + "'", "retentionInDays",
                    "Member must satisfy enum value set: " + DAYS);
        }
        store.retain(input.group(), days);
        return Future.succeededFuture(AwsResponse.empty(200));
    }
}
