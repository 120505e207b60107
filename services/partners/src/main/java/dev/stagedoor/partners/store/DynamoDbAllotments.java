package dev.stagedoor.partners.store;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

import dev.stagedoor.partners.domain.Allotment;
import dev.stagedoor.partners.domain.Allotments;
import dev.stagedoor.partners.domain.Sale;
import dev.stagedoor.partners.domain.StoreUnavailableException;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.CancellationReason;
import software.amazon.awssdk.services.dynamodb.model.GetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;
import software.amazon.awssdk.services.dynamodb.model.TransactionInProgressException;
import software.amazon.awssdk.services.dynamodb.model.Update;

/**
 * Allotments in DynamoDB. A sale is one
 * <a href="https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_TransactWriteItems.html">TransactWriteItems</a>: the
 * tickets go only if enough remain, the sale is recorded only if its key is new, and both happen or neither.
 */
public final class DynamoDbAllotments implements Allotments {

    /** A season has no more performances. */
    private static final int MAX_ALLOTMENTS = 400;
    private static final String CONDITION_FAILED = "ConditionalCheckFailed";
    private static final Set<String> PASSING = Set.of("None", "TransactionConflict", "ThrottlingError",
            "ProvisionedThroughputExceeded");

    private final DynamoDbClient dynamoDb;
    private final Tables tables;

    public DynamoDbAllotments(DynamoDbClient dynamoDb, Tables tables) {
        this.dynamoDb = dynamoDb;
        this.tables = tables;
    }

    @Override
    public List<Allotment> ofShow(String showId) {
        return reach(() -> dynamoDb.queryPaginator(query -> query.tableName(tables.allotments())
                .keyConditionExpression("showId = :show")
                .expressionAttributeValues(Map.of(":show", SaleItem.text(showId))))
                .items().stream().limit(MAX_ALLOTMENTS).map(DynamoDbAllotments::read).toList());
    }

    @Override
    public Optional<Allotment> find(String showId, String performanceId) {
        GetItemResponse found = reach(() -> dynamoDb.getItem(get -> get.tableName(tables.allotments())
                .key(key(showId, performanceId))));
        return found.hasItem() ? Optional.of(read(found.item())) : Optional.empty();
    }

    @Override
    public Outcome sell(Sale sale) {
        return reach(() -> {
            try {
                dynamoDb.transactWriteItems(call -> call.transactItems(
                        TransactWriteItem.builder().update(take(sale)).build(),
                        TransactWriteItem.builder().put(record(sale)).build()));
                return new Outcome.Sold();
            } catch (TransactionCanceledException e) {
                return outcome(e);
            } catch (TransactionInProgressException e) {
                return new Outcome.Contended();
            }
        });
    }

    private Update take(Sale sale) {
        return Update.builder().tableName(tables.allotments())
                .key(key(sale.request().showId(), sale.request().performanceId()))
                .updateExpression("SET remaining = remaining - :tickets").conditionExpression("remaining >= :tickets")
                .expressionAttributeValues(Map.of(":tickets", SaleItem.number(sale.request().tickets()))).build();
    }

    private Put record(Sale sale) {
        return Put.builder().tableName(tables.sales()).item(SaleItem.write(sale))
                .conditionExpression("attribute_not_exists(saleKey)")
                .returnValuesOnConditionCheckFailure(ReturnValuesOnConditionCheckFailure.ALL_OLD).build();
    }

    /** Why nothing was written. The key comes first: whoever repeats a sale may find the allotment empty. */
    private static Outcome outcome(TransactionCanceledException e) {
        List<CancellationReason> reasons = e.cancellationReasons();
        if (CONDITION_FAILED.equals(reasons.get(1).code())) {
            return new Outcome.SoldBefore(SaleItem.read(reasons.get(1).item()));
        }
        if (CONDITION_FAILED.equals(reasons.get(0).code())) {
            return new Outcome.TooFewLeft();
        }
        if (reasons.stream().allMatch(reason -> PASSING.contains(reason.code()))) {
            return new Outcome.Contended();
        }
        throw e;
    }

    private static Map<String, AttributeValue> key(String showId, String performanceId) {
        return Map.of("showId", SaleItem.text(showId), "performanceId", SaleItem.text(performanceId));
    }

    private static Allotment read(Map<String, AttributeValue> item) {
        return new Allotment(item.get("showId").s(), item.get("performanceId").s(), item.get("startsAt").s(),
                SaleItem.number(item.get("tickets")), SaleItem.number(item.get("remaining")),
                SaleItem.number(item.get("price")), item.get("currency").s());
    }

    private static <T> T reach(Supplier<T> call) {
        try {
            return call.get();
        } catch (SdkException e) {
            throw new StoreUnavailableException(e);
        }
    }
}
