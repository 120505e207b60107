package dev.stagedoor.emulator.data.dynamodb.operations;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stagedoor.emulator.core.bus.AwsRequest;
import dev.stagedoor.emulator.core.bus.AwsResponse;
import dev.stagedoor.emulator.core.bus.Operation;
import dev.stagedoor.emulator.data.dynamodb.error.ValidationException;
import dev.stagedoor.emulator.data.dynamodb.model.JsonTypes;
import dev.stagedoor.emulator.data.dynamodb.table.Table;
import io.vertx.core.Future;

/** <a href="https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_UntagResource.html">UntagResource</a>. */
final class UntagResource implements Operation {

    private final DynamoDbEngine engine;

    UntagResource(DynamoDbEngine engine) {
        this.engine = engine;
    }

    @Override
    public Future<AwsResponse> execute(AwsRequest request) {
        Members members = Members.of(request.input(), Set.of("ResourceArn", "TagKeys"));
        Tags.requireArn(members);
        new Constraints().notNull("tagKeys", members.node("TagKeys")).check();
        List<String> keys = new ArrayList<>();
        for (JsonNode key : members.list("TagKeys")) {
            keys.add(JsonTypes.text(key));
        }
        if (keys.isEmpty()) {
            throw new ValidationException("Atleast one Tag Key needs to be provided as Input.");
        }
        Table table = Tags.table(members, engine.tables());
        keys.forEach(table.settings().tags()::remove);
        return Future.succeededFuture(AwsResponse.empty(200));
    }
}
