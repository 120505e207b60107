package dev.stagedoor.emulator.states.operations;

import java.util.Set;
import java.util.TreeMap;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stagedoor.emulator.core.Json;
import dev.stagedoor.emulator.core.bus.AwsRequest;
import dev.stagedoor.emulator.core.bus.AwsResponse;
import dev.stagedoor.emulator.core.bus.Operation;
import dev.stagedoor.emulator.states.machine.ResourceArn;
import io.vertx.core.Future;

/** <a href="https://docs.aws.amazon.com/step-functions/latest/apireference/API_ListTagsForResource.html">ListTagsForResource</a>. */
final class ListTagsForResource implements Operation {

    private static final Set<String> MEMBERS = Set.of("resourceArn");

    private final StatesContext states;

    ListTagsForResource(StatesContext states) {
        this.states = states;
    }

    @Override
    public Future<AwsResponse> execute(AwsRequest request) {
        Members members = Members.of(request.input(), MEMBERS);
        ResourceArn arn = ResourceArn.tagged(members.required("resourceArn"));
        ObjectNode answer = Json.object();
        ArrayNode tags = answer.putArray("tags");
        new TreeMap<>(TaggedResources.of(states, arn).tags())
                .forEach((key, value) -> tags.addObject().put("key", key).put("value", value));
        return Future.succeededFuture(AwsResponse.ok(answer));
    }
}
