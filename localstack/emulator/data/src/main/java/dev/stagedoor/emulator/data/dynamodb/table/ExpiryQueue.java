package dev.stagedoor.emulator.data.dynamodb.table;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import dev.stagedoor.emulator.data.dynamodb.model.AttributeValue;
import dev.stagedoor.emulator.data.dynamodb.model.Item;

/**
 * Knows which items are due by their time to live attribute: a number of epoch seconds. As in DynamoDB, a value of another type,
 * or one more than five years ago, never expires. Guarded by its table's lock.
 */
final class ExpiryQueue {

    static final long NEVER = Long.MAX_VALUE;
    private static final long FIVE_YEARS_SECONDS = 5L * 365 * 24 * 60 * 60;
    private static final BigDecimal MAX_SECONDS = BigDecimal.valueOf(Long.MAX_VALUE / 2);

    private final String attribute;
    private final TreeMap<Long, Set<StoredKey>> due = new TreeMap<>();

    ExpiryQueue(String attribute) {
        this.attribute = attribute;
    }

    String attribute() {
        return attribute;
    }

    void update(StoredKey key, Item old, Item now) {
        long before = second(old);
        long after = second(now);
        if (before != NEVER && before != after) {
            due.computeIfPresent(before, (second, keys) -> {
                keys.remove(key);
                return keys.isEmpty() ? null : keys;
            });
        }
        if (after != NEVER) {
            due.computeIfAbsent(after, second -> new HashSet<>()).add(key);
        }
    }

    /** The epoch second after which the next item goes. */
    long next() {
        return due.isEmpty() ? NEVER : due.firstKey();
    }

    /** Takes out what is due before that epoch second. */
    Set<StoredKey> take(long now) {
        Set<StoredKey> keys = new HashSet<>();
        Map<Long, Set<StoredKey>> past = due.headMap(now, false);
        past.forEach((second, expired) -> {
            if (second > now - FIVE_YEARS_SECONDS) {
                keys.addAll(expired);
            }
        });
        past.clear();
        return keys;
    }

    private long second(Item item) {
        if (item == null || !(item.get(attribute) instanceof AttributeValue.N number)
                || number.value().abs().compareTo(MAX_SECONDS) > 0) {
            return NEVER;
        }
        return number.value().setScale(0, RoundingMode.DOWN).longValueExact();
    }
}
