package dev.stagedoor.bookings.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stagedoor.bookings.domain.Booking;
import dev.stagedoor.bookings.domain.Ledger.Page;

/** What we answer, as JSON. Written as trees: data binding would look at every class while a cold function's caller waits. */
final class BookingJson {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private BookingJson() {}

    static String write(Booking booking) {
        return text(tree(booking));
    }

    static String write(Page page) {
        ObjectNode tree = JsonNodeFactory.instance.objectNode();
        ArrayNode bookings = tree.putArray("bookings");
        page.bookings().forEach(booking -> bookings.add(tree(booking)));
        page.next().ifPresent(next -> tree.put("next", PageToken.write(next)));
        return text(tree);
    }

    static String write(Problem problem) {
        return text(JsonNodeFactory.instance.objectNode().put("type", problem.type()).put("title", problem.title())
                .put("status", problem.status()).put("detail", problem.detail()));
    }

    private static ObjectNode tree(Booking booking) {
        ObjectNode tree = JsonNodeFactory.instance.objectNode().put("bookingId", booking.bookingId())
                .put("performanceId", booking.performanceId())
                .put("status", booking.cancelled() ? "cancelled" : "confirmed");
        ArrayNode seats = tree.putArray("seats");
        booking.seats().forEach(seat -> seats.addObject().put("seat", seat.label().toString())
                .put("priceCategory", seat.priceCategory()).put("price", seat.price()));
        tree.put("total", booking.total()).put("currency", booking.currency()).put("customer", booking.customer())
                .put("createdAt", booking.createdAt().toString());
        booking.cancelledAt().ifPresent(at -> tree.put("cancelledAt", at.toString()));
        return tree;
    }

    private static String text(JsonNode tree) {
        try {
            return MAPPER.writeValueAsString(tree);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A tree always has a text", e);
        }
    }
}
