package dev.stagedoor.bookings.store;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import dev.stagedoor.bookings.domain.IdempotencyKey;
import dev.stagedoor.bookings.domain.Ledger.Offer;
import dev.stagedoor.bookings.domain.LedgerUnavailableException;
import dev.stagedoor.bookings.domain.SeatRequest;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes;

/**
 * Reads seats and first answer in one BatchGetItem. Consistent reads: a seat that was given back a moment ago must not be
 * refused as taken.
 */
final class OfferReader {

    /** DynamoDB may leave keys out under load; that many calls must do. */
    private static final int MAX_CALLS = 4;

    private final DynamoDbClient dynamoDb;
    private final Tables tables;

    OfferReader(DynamoDbClient dynamoDb, Tables tables) {
        this.dynamoDb = dynamoDb;
        this.tables = tables;
    }

    Offer read(SeatRequest request, Optional<IdempotencyKey> key) {
        List<Map<String, AttributeValue>> seats = new ArrayList<>();
        List<Map<String, AttributeValue>> answers = new ArrayList<>();
        Map<String, KeysAndAttributes> wanted = keys(request, key);
        for (int calls = 0; !wanted.isEmpty(); calls++) {
            if (calls == MAX_CALLS) {
                throw new LedgerUnavailableException("DynamoDB did not answer for all keys");
            }
            Map<String, KeysAndAttributes> open = wanted;
            BatchGetItemResponse found = dynamoDb.batchGetItem(get -> get.requestItems(open));
            seats.addAll(found.responses().getOrDefault(tables.seats(), List.of()));
            answers.addAll(found.responses().getOrDefault(tables.idempotency(), List.of()));
            wanted = found.unprocessedKeys();
        }
        return new Offer(seats.stream().map(SeatItem::read).toList(),
                answers.stream().findFirst().map(FirstAnswerItem::read));
    }

    private Map<String, KeysAndAttributes> keys(SeatRequest request, Optional<IdempotencyKey> key) {
        Map<String, KeysAndAttributes> keys = new HashMap<>();
        keys.put(tables.seats(), consistent(
                request.seats().stream().map(label -> SeatItem.key(request.performanceId(), label)).toList()));
        key.ifPresent(k -> keys.put(tables.idempotency(), consistent(List.of(FirstAnswerItem.key(k)))));
        return keys;
    }

    private static KeysAndAttributes consistent(List<Map<String, AttributeValue>> keys) {
        return KeysAndAttributes.builder().keys(keys).consistentRead(true).build();
    }
}
