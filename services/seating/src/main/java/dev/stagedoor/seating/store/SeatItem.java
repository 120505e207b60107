package dev.stagedoor.seating.store;

import java.util.Map;

import dev.stagedoor.seating.domain.Seat;
import dev.stagedoor.seating.domain.SeatLabel;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** A seat in the seat table; the deployment puts it there (infra/season/README.md). */
final class SeatItem {

    static final String PERFORMANCE = "performanceId";

    private SeatItem() {}

    static Seat read(Map<String, AttributeValue> item) {
        return new Seat(SeatLabel.parse(item.get("seat").s()), item.get("priceCategory").s(),
                Integer.parseInt(item.get("price").n()), item.get("status").s().equals("free"));
    }

    static String currency(Map<String, AttributeValue> item) {
        return item.get("currency").s();
    }
}
