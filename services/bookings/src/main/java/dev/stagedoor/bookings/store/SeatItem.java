package dev.stagedoor.bookings.store;

import java.util.Map;

import dev.stagedoor.bookings.domain.Seat;
import dev.stagedoor.bookings.domain.SeatLabel;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** A seat in the seat table; the deployment puts it there (infra/season/README.md). */
final class SeatItem {

    static final String PERFORMANCE = "performanceId";
    static final String SEAT = "seat";
    static final String STATUS = "status";
    static final String BOOKING = "bookingId";
    static final AttributeValue FREE = Attributes.text("free");
    static final AttributeValue SOLD = Attributes.text("sold");

    private SeatItem() {}

    static Map<String, AttributeValue> key(String performanceId, SeatLabel label) {
        return Map.of(PERFORMANCE, Attributes.text(performanceId), SEAT, Attributes.text(label.toString()));
    }

    static Seat read(Map<String, AttributeValue> item) {
        return new Seat(SeatLabel.parse(item.get(SEAT).s()), item.get("priceCategory").s(),
                Attributes.number(item.get("price")), item.get("currency").s(), FREE.equals(item.get(STATUS)));
    }
}
