package dev.stagedoor.emulator.data.dynamodb.operations;

import java.util.Set;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stagedoor.emulator.core.Json;
import dev.stagedoor.emulator.core.bus.AwsRequest;
import dev.stagedoor.emulator.core.bus.AwsResponse;
import dev.stagedoor.emulator.core.bus.Operation;
import io.vertx.core.Future;

/** <a href="https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_DescribeTimeToLive.html">The action</a>. */
final class DescribeTimeToLive implements Operation {

    private final DynamoDbEngine engine;

    DescribeTimeToLive(DynamoDbEngine engine) {
        this.engine = engine;
    }

    @Override
    public Future<AwsResponse> execute(AwsRequest request) {
        String name = TableNames.require(Members.of(request.input(), Set.of("TableName")));
        String attribute = engine.tables().requireTable(name).expiryAttribute();
        ObjectNode description = Json.object().put("TimeToLiveStatus", attribute == null ? "DISABLED" : "ENABLED");
        if (attribute != null) {
            description.put("AttributeName", attribute);
        }
        return Future
                .succeededFuture(AwsResponse.ok(Json.object().set("TimeToLiveDescription", description)));
    }
}
