package dev.stagedoor.shows.store;

import java.time.OffsetDateTime;
import java.util.Map;

import dev.stagedoor.shows.domain.Performance;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import static dev.stagedoor.shows.store.Attributes.number;
import static dev.stagedoor.shows.store.Attributes.prices;
import static dev.stagedoor.shows.store.Attributes.text;

/** A performance in the table, beside its show. Its id ends with date and time, so the sort key is the order of time. */
final class PerformanceItem {

    static final String PREFIX = "PERFORMANCE#";

    private PerformanceItem() {}

    static Map<String, AttributeValue> key(String showId, String performanceId) {
        return Map.of("pk", AttributeValue.fromS(ShowItem.partition(showId)), "sk",
                AttributeValue.fromS(PREFIX + performanceId));
    }

    static String performanceId(Map<String, AttributeValue> key) {
        return text(key, "sk").substring(PREFIX.length());
    }

    static Performance read(Map<String, AttributeValue> item) {
        return new Performance(text(item, "performanceId"), text(item, "showId"),
                OffsetDateTime.parse(text(item, "startsAt")), text(item, "venueId"), text(item, "venue"),
                text(item, "address"), text(item, "city"), text(item, "country"), number(item, "seats"),
                text(item, "currency"), prices(item));
    }
}
