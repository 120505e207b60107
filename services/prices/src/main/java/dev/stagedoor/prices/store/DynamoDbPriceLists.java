package dev.stagedoor.prices.store;

import java.util.Optional;

import dev.stagedoor.prices.domain.PriceList;
import dev.stagedoor.prices.domain.PriceLists;
import dev.stagedoor.prices.domain.PricesUnavailableException;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.GetItemResponse;

/** The list prices in the show table, read only. */
public final class DynamoDbPriceLists implements PriceLists {

    private final DynamoDbClient dynamoDb;
    private final String table;

    public DynamoDbPriceLists(DynamoDbClient dynamoDb, String table) {
        this.dynamoDb = dynamoDb;
        this.table = table;
    }

    @Override
    public Optional<PriceList> of(String showId) {
        try {
            GetItemResponse found = dynamoDb.getItem(get -> get.tableName(table).key(ShowItem.key(showId))
                    .projectionExpression(ShowItem.ATTRIBUTES));
            return found.hasItem() ? Optional.of(ShowItem.read(found.item())) : Optional.empty();
        } catch (SdkException e) {
            throw new PricesUnavailableException(e);
        }
    }
}
