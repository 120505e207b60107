package dev.stagedoor.emulator.data.dynamodb.operations;

import java.util.Set;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stagedoor.emulator.core.Json;
import dev.stagedoor.emulator.core.bus.AwsRequest;
import dev.stagedoor.emulator.core.bus.AwsResponse;
import dev.stagedoor.emulator.core.bus.Operation;
import dev.stagedoor.emulator.data.dynamodb.error.ValidationException;
import dev.stagedoor.emulator.data.dynamodb.table.Table;
import io.vertx.core.Future;

/**
 * <a href="https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_UpdateTimeToLive.html">UpdateTimeToLive</a>. An
 * expired item goes as soon as its table is used next; AWS takes up to some days. The setting can be changed at any time; AWS
 * wants an hour between changes.
 */
final class UpdateTimeToLive implements Operation {

    private final DynamoDbEngine engine;

    UpdateTimeToLive(DynamoDbEngine engine) {
        this.engine = engine;
    }

    @Override
    public Future<AwsResponse> execute(AwsRequest request) {
        Members members = Members.of(request.input(), Set.of("TableName", "TimeToLiveSpecification"));
        String name = TableNames.require(members);
        new Constraints().notNull("timeToLiveSpecification", members.node("TimeToLiveSpecification")).check();
        Members specification = Members.of(members.node("TimeToLiveSpecification"), Set.of("Enabled", "AttributeName"));
        String attribute = specification.text("AttributeName");
        int length = attribute == null ? 1 : attribute.length();
        new Constraints().notNull("timeToLiveSpecification.enabled", specification.node("Enabled"))
                .notNull("timeToLiveSpecification.attributeName", attribute)
                .size("timeToLiveSpecification.attributeName", length, 1, 255, attribute).check();
        boolean enabled = specification.flag("Enabled", false);
        change(engine.tables().requireTable(name), enabled, attribute);
        ObjectNode output = Json.object();
        output.putObject("TimeToLiveSpecification").put("Enabled", enabled).put("AttributeName", attribute);
        return Future.succeededFuture(AwsResponse.ok(output));
    }

    private static void change(Table table, boolean enabled, String attribute) {
        String current = table.expiryAttribute();
        if (enabled && current != null) {
            throw new ValidationException(current.equals(attribute)
                    ? "TimeToLive is already enabled"
                    : "TimeToLive is active on a different AttributeName: current AttributeName is " + current);
        }
        if (!enabled && current == null) {
            throw new ValidationException("TimeToLive is already disabled");
        }
        if (!enabled && !current.equals(attribute)) {
            throw new ValidationException(
                    "TimeToLive is active on a different AttributeName: current AttributeName is " + current);
        }
        table.expireBy(enabled ? attribute : null);
    }
}
