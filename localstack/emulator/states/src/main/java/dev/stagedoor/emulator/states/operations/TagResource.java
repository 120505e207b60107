package dev.stagedoor.emulator.states.operations;

import java.util.Set;

import dev.stagedoor.emulator.core.Json;
import dev.stagedoor.emulator.core.bus.AwsRequest;
import dev.stagedoor.emulator.core.bus.AwsResponse;
import dev.stagedoor.emulator.core.bus.Operation;
import dev.stagedoor.emulator.states.machine.ResourceArn;
import io.vertx.core.Future;

/** <a href="https://docs.aws.amazon.com/step-functions/latest/apireference/API_TagResource.html">TagResource</a>. */
final class TagResource implements Operation {

    private static final Set<String> MEMBERS = Set.of("resourceArn", "tags");

    private final StatesContext states;

    TagResource(StatesContext states) {
        this.states = states;
    }

    @Override
    public Future<AwsResponse> execute(AwsRequest request) {
        Members members = Members.of(request.input(), MEMBERS);
        ResourceArn arn = ResourceArn.tagged(members.required("resourceArn"));
        TaggedResources.of(states, arn).tag(MachineSettings.tags(members));
        return Future.succeededFuture(AwsResponse.ok(Json.object()));
    }
}
