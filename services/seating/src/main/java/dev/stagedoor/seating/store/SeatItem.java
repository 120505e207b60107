package dev.stagedoor.seating.store;

import java.time.Instant;
import java.util.Map;

import dev.stagedoor.seating.domain.Seat;
import dev.stagedoor.seating.domain.SeatLabel;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** A seat in the seat table; the deployment puts it there (infra/season/README.md). */
final class SeatItem {

    static final String PERFORMANCE = "performanceId";

    private SeatItem() {}

    static Seat read(Map<String, AttributeValue> item, Instant now) {
        return new Seat(SeatLabel.parse(item.get("seat").s()), item.get("priceCategory").s(),
                Integer.parseInt(item.get("price").n()), free(item, now));
    }

    /** Free, or held for a booking that nobody brought to an end in time. */
    private static boolean free(Map<String, AttributeValue> item, Instant now) {
        return switch (item.get("status").s()) {
            case "free" -> true;
            case "held" -> Long.parseLong(item.get("heldUntil").n()) < now.getEpochSecond();
            default -> false;
        };
    }

    static String currency(Map<String, AttributeValue> item) {
        return item.get("currency").s();
    }
}
