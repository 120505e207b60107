package dev.stagedoor.bookings.store;

import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import dev.stagedoor.bookings.domain.BookedSeat;
import dev.stagedoor.bookings.domain.Booking;
import dev.stagedoor.bookings.domain.SeatLabel;
import dev.stagedoor.bookings.domain.Standing;
import dev.stagedoor.bookings.domain.Standing.Milestone;
import dev.stagedoor.bookings.domain.Standing.Status;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** A booking in the bookings table, as the state machines write it (README.md, Tables). */
final class BookingItem {

    static final String ID = "bookingId";
    static final String CUSTOMER = "customer";
    static final String CREATED = "createdAt";

    private BookingItem() {}

    static Map<String, AttributeValue> key(String bookingId) {
        return Map.of(ID, Attributes.text(bookingId));
    }

    static Booking read(Map<String, AttributeValue> item) {
        List<BookedSeat> seats = item.get("seats").l().stream().map(seat -> readSeat(seat.m())).toList();
        return new Booking(item.get(ID).s(), item.get("performanceId").s(), item.get(CUSTOMER).s(), seats,
                Attributes.number(item.get("total")), item.get("currency").s(), Attributes.instant(item.get(CREATED)),
                standing(item));
    }

    private static Standing standing(Map<String, AttributeValue> item) {
        Map<Milestone, Instant> reached = new EnumMap<>(Milestone.class);
        for (Milestone milestone : Milestone.values()) {
            AttributeValue at = item.get(milestone.name().toLowerCase(Locale.ROOT) + "At");
            if (at != null) {
                reached.put(milestone, Attributes.instant(at));
            }
        }
        return new Standing(Status.valueOf(item.get("status").s().toUpperCase(Locale.ROOT)),
                Attributes.second(item.get("heldUntil")),
                Optional.ofNullable(item.get("reason")).map(AttributeValue::s), reached);
    }

    private static BookedSeat readSeat(Map<String, AttributeValue> seat) {
        return new BookedSeat(SeatLabel.parse(seat.get("seat").s()), seat.get("priceCategory").s(),
                Attributes.number(seat.get("price")),
                Optional.ofNullable(seat.get("ticket")).map(AttributeValue::s));
    }
}
