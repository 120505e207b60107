package dev.stagedoor.emulator.data.dynamodb.operations;

import java.util.Set;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stagedoor.emulator.core.Json;
import dev.stagedoor.emulator.core.bus.AwsRequest;
import dev.stagedoor.emulator.core.bus.AwsResponse;
import dev.stagedoor.emulator.core.bus.Operation;
import io.vertx.core.Future;

/** <a href="https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_ListTagsOfResource.html">All on one page</a>. */
final class ListTagsOfResource implements Operation {

    private final DynamoDbEngine engine;

    ListTagsOfResource(DynamoDbEngine engine) {
        this.engine = engine;
    }

    @Override
    public Future<AwsResponse> execute(AwsRequest request) {
        Members members = Members.of(request.input(), Set.of("ResourceArn"));
        ObjectNode output = Json.object();
        ArrayNode tags = output.putArray("Tags");
        Tags.table(members, engine.tables()).settings().tags()
                .forEach((key, value) -> tags.addObject().put("Key", key).put("Value", value));
        return Future.succeededFuture(AwsResponse.ok(output));
    }
}
