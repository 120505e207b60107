package dev.stagedoor.bookings.store;

import java.time.Instant;
import java.util.Map;

import dev.stagedoor.bookings.domain.FirstAnswer;
import dev.stagedoor.bookings.domain.IdempotencyKey;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** A first answer in the idempotency table. DynamoDB deletes it some time after {@value #EXPIRES}. */
final class FirstAnswerItem {

    static final String CUSTOMER = "customer";
    static final String KEY = "idempotencyKey";
    static final String EXPIRES = "expiresAt";

    private FirstAnswerItem() {}

    static Map<String, AttributeValue> key(IdempotencyKey key) {
        return Map.of(CUSTOMER, Attributes.text(key.customer()), KEY, Attributes.text(key.value()));
    }

    static Map<String, AttributeValue> write(FirstAnswer answer) {
        return Map.of(CUSTOMER, Attributes.text(answer.key().customer()), KEY, Attributes.text(answer.key().value()),
                EXPIRES, Attributes.number(answer.expiresAt().getEpochSecond()),
                "booking", AttributeValue.fromM(BookingItem.write(answer.booking())));
    }

    static FirstAnswer read(Map<String, AttributeValue> item) {
        return new FirstAnswer(new IdempotencyKey(item.get(CUSTOMER).s(), item.get(KEY).s()),
                BookingItem.read(item.get("booking").m()),
                Instant.ofEpochSecond(Attributes.number(item.get(EXPIRES))));
    }
}
