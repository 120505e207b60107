package dev.stagedoor.bookings.store;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import dev.stagedoor.bookings.domain.BookedSeat;
import dev.stagedoor.bookings.domain.Booking;
import dev.stagedoor.bookings.domain.SeatLabel;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** A booking in the bookings table, and as a map inside a first answer. */
final class BookingItem {

    static final String ID = "bookingId";
    static final String CUSTOMER = "customer";
    static final String CREATED = "createdAt";
    static final String CANCELLED = "cancelledAt";

    private BookingItem() {}

    static Map<String, AttributeValue> key(String bookingId) {
        return Map.of(ID, Attributes.text(bookingId));
    }

    static Map<String, AttributeValue> write(Booking booking) {
        Map<String, AttributeValue> item = new HashMap<>();
        item.put(ID, Attributes.text(booking.bookingId()));
        item.put(CUSTOMER, Attributes.text(booking.customer()));
        item.put(CREATED, Attributes.instant(booking.createdAt()));
        item.put("performanceId", Attributes.text(booking.performanceId()));
        item.put("currency", Attributes.text(booking.currency()));
        item.put("seats", AttributeValue.fromL(booking.seats().stream().map(BookingItem::write).toList()));
        booking.cancelledAt().ifPresent(at -> item.put(CANCELLED, Attributes.instant(at)));
        return item;
    }

    static Booking read(Map<String, AttributeValue> item) {
        List<BookedSeat> seats = item.get("seats").l().stream().map(seat -> readSeat(seat.m())).toList();
        return new Booking(item.get(ID).s(), item.get("performanceId").s(), item.get(CUSTOMER).s(), seats,
                item.get("currency").s(), Attributes.instant(item.get(CREATED)),
                Optional.ofNullable(item.get(CANCELLED)).map(Attributes::instant));
    }

    private static AttributeValue write(BookedSeat seat) {
        return AttributeValue.fromM(Map.of("seat", Attributes.text(seat.label().toString()),
                "priceCategory", Attributes.text(seat.priceCategory()), "price", Attributes.number(seat.price())));
    }

    private static BookedSeat readSeat(Map<String, AttributeValue> seat) {
        return new BookedSeat(SeatLabel.parse(seat.get("seat").s()), seat.get("priceCategory").s(),
                Attributes.number(seat.get("price")));
    }
}
