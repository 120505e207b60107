package dev.stagedoor.emulator.states.operations;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import dev.stagedoor.emulator.core.Json;
import dev.stagedoor.emulator.core.bus.AwsRequest;
import dev.stagedoor.emulator.core.bus.AwsResponse;
import dev.stagedoor.emulator.core.bus.Operation;
import dev.stagedoor.emulator.states.machine.ResourceArn;
import io.vertx.core.Future;

/** <a href="https://docs.aws.amazon.com/step-functions/latest/apireference/API_UntagResource.html">UntagResource</a>. */
final class UntagResource implements Operation {

    private static final Set<String> MEMBERS = Set.of("resourceArn", "tagKeys");

    private final StatesContext states;

    UntagResource(StatesContext states) {
        this.states = states;
    }

    @Override
    public Future<AwsResponse> execute(AwsRequest request) {
        Members members = Members.of(request.input(), MEMBERS);
        ResourceArn arn = ResourceArn.tagged(members.required("resourceArn"));
        List<String> keys = new ArrayList<>();
        members.get("tagKeys").forEach(key -> keys.add(key.asText()));
        TaggedResources.of(states, arn).untag(keys);
        return Future.succeededFuture(AwsResponse.ok(Json.object()));
    }
}
