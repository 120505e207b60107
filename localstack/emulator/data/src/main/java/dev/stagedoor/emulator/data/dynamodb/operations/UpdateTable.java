package dev.stagedoor.emulator.data.dynamodb.operations;

import java.util.List;
import java.util.Set;

import dev.stagedoor.emulator.core.Json;
import dev.stagedoor.emulator.core.bus.AwsRequest;
import dev.stagedoor.emulator.core.bus.AwsResponse;
import dev.stagedoor.emulator.core.bus.Operation;
import dev.stagedoor.emulator.data.dynamodb.error.ValidationException;
import dev.stagedoor.emulator.data.dynamodb.table.IndexDefinition;
import dev.stagedoor.emulator.data.dynamodb.table.Table;
import dev.stagedoor.emulator.data.dynamodb.table.TableDefinition;
import dev.stagedoor.emulator.data.dynamodb.table.TableDefinition.BillingMode;
import dev.stagedoor.emulator.data.dynamodb.table.Throughput;
import io.vertx.core.Future;

/**
 * <a href="https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_UpdateTable.html">UpdateTable</a>: capacity (recorded
 * only), global indexes, deletion protection, encryption and class (recorded only). The answer says UPDATING as on AWS; it is done.
 */
final class UpdateTable implements Operation {

    private static final Set<String> MEMBERS = Set.of("TableName", "AttributeDefinitions", "BillingMode",
            "ProvisionedThroughput", "GlobalSecondaryIndexUpdates", "DeletionProtectionEnabled", "SSESpecification",
            "StreamSpecification", "TableClass");

    private final DynamoDbEngine engine;

    UpdateTable(DynamoDbEngine engine) {
        this.engine = engine;
    }

    @Override
    public Future<AwsResponse> execute(AwsRequest request) {
        Members members = Members.of(request.input(), MEMBERS);
        String name = TableNames.require(members);
        requireSomething(members);
        Table table = engine.tables().requireTable(name);
        table.redefine(definition -> changed(members, definition));
        return Future.succeededFuture(AwsResponse
                .ok(Json.object().set("TableDescription", TableDescription.of(table, "UPDATING"))));
    }

    private static TableDefinition changed(Members members, TableDefinition definition) {
        BillingMode mode = Throughputs.billingMode(members, definition.billingMode());
        Throughput given = Throughputs.read(members, "provisionedThroughput");
        if (members.has("BillingMode") && mode == BillingMode.PROVISIONED && given == null) {
            throw ValidationException
                    .invalidParameter("ProvisionedThroughput must be specified when BillingMode is PROVISIONED");
        }
        boolean keeps = mode == definition.billingMode() && given == null;
        Throughput throughput = keeps ? definition.throughput() : Throughputs.require(mode, given);
        if (mode == definition.billingMode() && given != null && given.equals(definition.throughput())) {
            throw new ValidationException(
                    "The provisioned throughput for the table will not change. The requested value "
                            + "equals the current value. Current ReadCapacityUnits provisioned for the table: "
                            + given.readCapacityUnits() + ". Requested ReadCapacityUnits: " + given.readCapacityUnits()
                            + ". Current WriteCapacityUnits provisioned for the table: " + given.writeCapacityUnits()
                            + ". Requested WriteCapacityUnits: " + given.writeCapacityUnits()
                            + ". Refer to the Amazon DynamoDB "
                            + "Developer Guide for current limits and how to request higher limits.");
        }
        TableDefinition changed = new IndexUpdates(members, definition, mode).apply();
        if (mode == BillingMode.PAY_PER_REQUEST) {
            List<IndexDefinition> onDemand = changed.indexes().stream()
                    .map(index -> index.with(Throughput.ON_DEMAND)).toList();
            changed = changed.withIndexes(changed.attributes(), onDemand);
        }
        return changed.withCapacity(mode, throughput).withOptions(
                TableOptions.deletionProtected(members, definition.deletionProtected()),
                TableOptions.read(members, definition.options()));
    }

    private static void requireSomething(Members members) {
        boolean something = TableOptions.isGiven(members.node("GlobalSecondaryIndexUpdates"));
        for (String member : List.of("ProvisionedThroughput", "BillingMode", "DeletionProtectionEnabled",
                "SSESpecification", "StreamSpecification", "TableClass")) {
            something |= members.has(member);
        }
        if (!something) {
            throw new ValidationException("At least one of ProvisionedThroughput, BillingMode, UpdateStreamEnabled, "
                    + "GlobalSecondaryIndexUpdates or SSESpecification or ReplicaUpdates is required");
        }
    }
}
