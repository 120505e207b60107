package dev.stagedoor.admissions.store;

import java.util.List;
import java.util.Map;

import dev.stagedoor.admissions.domain.Register;
import dev.stagedoor.admissions.domain.RegisterUnavailableException;
import dev.stagedoor.admissions.domain.Scan;
import dev.stagedoor.admissions.domain.Totals;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;
import software.amazon.awssdk.services.dynamodb.model.Update;

/**
 * The register in one DynamoDB table. A scan is one transaction: it is put on the condition that it was not there, and the totals
 * grow by one. So a message that is delivered twice counts once, and a function that dies leaves all or nothing.
 */
public final class DynamoDbRegister implements Register {

    private static final String CONDITION_FAILED = "ConditionalCheckFailed";

    private final DynamoDbClient dynamoDb;
    private final String table;

    public DynamoDbRegister(DynamoDbClient dynamoDb, String table) {
        this.dynamoDb = dynamoDb;
        this.table = table;
    }

    @Override
    public boolean admit(Scan scan) {
        try {
            dynamoDb.transactWriteItems(call -> call.transactItems(List.of(
                    TransactWriteItem.builder().put(keep(scan)).build(),
                    TransactWriteItem.builder().update(count(scan)).build())));
            return true;
        } catch (TransactionCanceledException e) {
            // The first reason is that of the scan. Conflicts are left to the queue, which brings the scan again.
            if (e.hasCancellationReasons() && CONDITION_FAILED.equals(e.cancellationReasons().get(0).code())) {
                return false;
            }
            throw new RegisterUnavailableException("The register is in demand", e);
        } catch (SdkException e) {
            throw new RegisterUnavailableException("The register cannot be reached", e);
        }
    }

    @Override
    public Totals totals(String performanceId) {
        try {
            Map<String, AttributeValue> item = dynamoDb.getItem(
                    get -> get.tableName(table).key(AdmissionItems.totalsKey(performanceId)).consistentRead(true))
                    .item();
            return AdmissionItems.totals(performanceId, item);
        } catch (SdkException e) {
            throw new RegisterUnavailableException("The register cannot be reached", e);
        }
    }

    private Put keep(Scan scan) {
        return Put.builder().tableName(table).item(AdmissionItems.scan(scan))
                .conditionExpression("attribute_not_exists(" + AdmissionItems.PERFORMANCE + ")").build();
    }

    private Update count(Scan scan) {
        return Update.builder().tableName(table).key(AdmissionItems.totalsKey(scan.performanceId()))
                .updateExpression("ADD #admitted :one, #door :one")
                .expressionAttributeNames(Map.of("#admitted", AdmissionItems.ADMITTED, "#door",
                        AdmissionItems.DOOR_PREFIX + scan.door()))
                .expressionAttributeValues(Map.of(":one", AttributeValue.fromN("1"))).build();
    }
}
