package dev.stagedoor.emulator.identity;

import java.util.Map;
import java.util.stream.Collectors;

import dev.stagedoor.emulator.core.bus.AwsRequest;
import dev.stagedoor.emulator.core.bus.AwsResponse;
import dev.stagedoor.emulator.core.bus.Operation;
import dev.stagedoor.emulator.identity.store.Identities;
import io.vertx.core.Future;

/** One action at a time: each is a few reads and writes of maps, and must see a whole state. */
public record LockedAction(Identities identities, Action action) implements Operation {

    @Override
    public Future<AwsResponse> execute(AwsRequest request) {
        synchronized (identities) {
            return Future.succeededFuture(AwsResponse.ok(action.run(new Input(request))));
        }
    }

    /** The operations of a service whose actions share these identities. */
    public static Map<String, Operation> operations(Identities identities, Map<String, Action> actions) {
        return actions.entrySet().stream().collect(Collectors.toUnmodifiableMap(Map.Entry::getKey,
                entry -> new LockedAction(identities, entry.getValue())));
    }
}
