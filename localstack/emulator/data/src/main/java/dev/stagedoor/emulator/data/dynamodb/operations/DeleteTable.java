package dev.stagedoor.emulator.data.dynamodb.operations;

import java.util.Set;

import dev.stagedoor.emulator.core.Json;
import dev.stagedoor.emulator.core.bus.AwsRequest;
import dev.stagedoor.emulator.core.bus.AwsResponse;
import dev.stagedoor.emulator.core.bus.Operation;
import dev.stagedoor.emulator.data.dynamodb.table.Table;
import io.vertx.core.Future;

/**
 * <a href="https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_DeleteTable.html">DeleteTable</a>. The answer says
 * DELETING as on AWS; the table is gone at once.
 */
final class DeleteTable implements Operation {

    private final DynamoDbEngine engine;

    DeleteTable(DynamoDbEngine engine) {
        this.engine = engine;
    }

    @Override
    public Future<AwsResponse> execute(AwsRequest request) {
        String name = TableNames.require(Members.of(request.input(), Set.of("TableName")));
        Table table = engine.tables().delete(name);
        return Future.succeededFuture(AwsResponse.ok(Json.object().set("TableDescription",
                TableDescription.describe(table.definition(), "DELETING"))));
    }
}
