package dev.stagedoor.emulator.data.dynamodb.operations;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import dev.stagedoor.emulator.core.Json;
import dev.stagedoor.emulator.core.bus.AwsRequest;
import dev.stagedoor.emulator.core.bus.AwsResponse;
import dev.stagedoor.emulator.core.bus.Operation;
import dev.stagedoor.emulator.data.dynamodb.error.ValidationException;
import dev.stagedoor.emulator.data.dynamodb.model.AttributeType;
import dev.stagedoor.emulator.data.dynamodb.table.IndexDefinition;
import dev.stagedoor.emulator.data.dynamodb.table.KeySchema;
import dev.stagedoor.emulator.data.dynamodb.table.Table;
import dev.stagedoor.emulator.data.dynamodb.table.TableDefinition;
import dev.stagedoor.emulator.data.dynamodb.table.TableDefinition.BillingMode;
import dev.stagedoor.emulator.data.dynamodb.table.Throughput;
import io.vertx.core.Future;

/**
 * <a href="https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_CreateTable.html">CreateTable</a>. The answer says
 * CREATING as on AWS; the table is there at once.
 */
final class CreateTable implements Operation {

    private static final Set<String> MEMBERS = Set.of("TableName", "AttributeDefinitions", "KeySchema", "BillingMode",
            "ProvisionedThroughput", "LocalSecondaryIndexes", "GlobalSecondaryIndexes", "DeletionProtectionEnabled",
            "SSESpecification", "StreamSpecification", "TableClass", "Tags");

    private final DynamoDbEngine engine;

    CreateTable(DynamoDbEngine engine) {
        this.engine = engine;
    }

    @Override
    public Future<AwsResponse> execute(AwsRequest request) {
        Members members = Members.of(request.input(), MEMBERS);
        Map<String, String> tags = Tags.read(members);
        Table table = engine.tables().create(definition(members));
        table.settings().tags().putAll(tags);
        return Future.succeededFuture(AwsResponse
                .ok(Json.object().set("TableDescription", TableDescription.of(table, "CREATING"))));
    }

    private TableDefinition definition(Members members) {
        String name = TableNames.require(members);
        new Constraints().notNull("attributeDefinitions", members.node("AttributeDefinitions")).check();
        BillingMode mode = Throughputs.billingMode(members, BillingMode.PROVISIONED);
        Throughput throughput = Throughputs.require(mode, Throughputs.read(members, "provisionedThroughput"));
        Map<String, AttributeType> definitions = KeySchemas.definitions(members);
        KeySchema key = KeySchemas.read(members, definitions, "keySchema");
        List<IndexDefinition> indexes = new IndexReader(definitions, mode, key).readAll(members);
        requireAllUsed(definitions, key, indexes);
        return new TableDefinition(name, engine.account().arn("dynamodb", "table/" + name), engine.ids().uuid(),
                engine.clock().instant(), key, definitions, mode, throughput, indexes,
                TableOptions.deletionProtected(members, false), TableOptions.read(members, Json.object()));
    }

    private static void requireAllUsed(Map<String, AttributeType> definitions, KeySchema key,
            List<IndexDefinition> indexes) {
        Set<String> used = new HashSet<>(key.names());
        indexes.forEach(index -> used.addAll(index.key().names()));
        if (used.size() == definitions.size()) {
            return;
        }
        throw ValidationException.invalidParameter(indexes.isEmpty()
                ? "Number of attributes in KeySchema does not exactly match number of attributes defined in "
                        + "AttributeDefinitions"
                : "Some AttributeDefinitions are not used. AttributeDefinitions: " + definitions.keySet()
                        + ", keys used: "
                        + used);
    }
}
