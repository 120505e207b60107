package dev.stagedoor.emulator.states.operations;

import java.util.List;
import java.util.Set;

import dev.stagedoor.emulator.core.bus.AwsRequest;
import dev.stagedoor.emulator.core.bus.AwsResponse;
import dev.stagedoor.emulator.core.bus.Operation;
import io.vertx.core.Future;

/** <a href="https://docs.aws.amazon.com/step-functions/latest/apireference/API_ListActivities.html">ListActivities</a>. */
final class ListActivities implements Operation {

    private static final Set<String> MEMBERS = Set.of("maxResults", "nextToken");

    private final StatesContext states;

    ListActivities(StatesContext states) {
        this.states = states;
    }

    @Override
    public Future<AwsResponse> execute(AwsRequest request) {
        Members members = Members.of(request.input(), MEMBERS);
        return Future
                .succeededFuture(AwsResponse.ok(Page.of(members, "activities", List.copyOf(states.activities().all()),
                        ActivityArns::shape)));
    }
}
