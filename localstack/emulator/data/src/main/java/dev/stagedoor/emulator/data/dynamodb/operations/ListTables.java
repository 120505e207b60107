package dev.stagedoor.emulator.data.dynamodb.operations;

import java.util.Set;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stagedoor.emulator.core.Json;
import dev.stagedoor.emulator.core.bus.AwsRequest;
import dev.stagedoor.emulator.core.bus.AwsResponse;
import dev.stagedoor.emulator.core.bus.Operation;
import io.vertx.core.Future;

/** <a href="https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_ListTables.html">ListTables</a>. */
final class ListTables implements Operation {

    private static final int MAX_NAMES = 100;

    private final DynamoDbEngine engine;

    ListTables(DynamoDbEngine engine) {
        this.engine = engine;
    }

    @Override
    public Future<AwsResponse> execute(AwsRequest request) {
        Members members = Members.of(request.input(), Set.of("ExclusiveStartTableName", "Limit"));
        String start = members.text("ExclusiveStartTableName");
        Long limit = members.integer("Limit");
        new Constraints().name("exclusiveStartTableName", start).atLeast("limit", limit, 1)
                .atMost("limit", limit, MAX_NAMES).check();
        ObjectNode output = Json.object();
        ArrayNode names = output.putArray("TableNames");
        for (String name : engine.tables().all().tailMap(start == null ? "" : start, false).keySet()) {
            if (names.size() == (limit == null ? MAX_NAMES : limit)) {
                output.put("LastEvaluatedTableName", names.get(names.size() - 1).asText());
                break;
            }
            names.add(name);
        }
        return Future.succeededFuture(AwsResponse.ok(output));
    }
}
