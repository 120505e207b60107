package dev.stagedoor.acceptance.admissions;

import dev.stagedoor.acceptance.target.OnTarget;
import dev.stagedoor.acceptance.target.Target;
import dev.stagedoor.admissions.domain.Register;
import dev.stagedoor.admissions.store.DynamoDbRegister;
import dev.stagedoor.admissions.store.RegisterContract;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;

/** The admissions service's own store against the target's DynamoDB. */
@OnTarget
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RegisterScenario extends RegisterContract {

    private static final String TABLE = "register-scenario";

    private final DynamoDbClient dynamoDb;

    RegisterScenario(Target target) {
        this.dynamoDb = target.client(DynamoDbClient.builder());
    }

    @BeforeAll
    void createTable() {
        dynamoDb.createTable(r -> r.tableName(TABLE).billingMode(BillingMode.PAY_PER_REQUEST)
                .keySchema(key("performanceId", KeyType.HASH), key("entry", KeyType.RANGE))
                .attributeDefinitions(text("performanceId"), text("entry")));
        dynamoDb.waiter().waitUntilTableExists(r -> r.tableName(TABLE));
    }

    @AfterAll
    void deleteTable() {
        dynamoDb.deleteTable(r -> r.tableName(TABLE));
        dynamoDb.close();
    }

    @Override
    protected Register register() {
        return new DynamoDbRegister(dynamoDb, TABLE);
    }

    private static KeySchemaElement key(String name, KeyType type) {
        return KeySchemaElement.builder().attributeName(name).keyType(type).build();
    }

    private static AttributeDefinition text(String name) {
        return AttributeDefinition.builder().attributeName(name).attributeType(ScalarAttributeType.S).build();
    }
}
