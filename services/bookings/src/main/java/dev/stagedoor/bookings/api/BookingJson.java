package dev.stagedoor.bookings.api;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.Locale;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stagedoor.bookings.domain.Booking;
import dev.stagedoor.bookings.domain.Ledger.Page;
import dev.stagedoor.bookings.domain.Standing;

/** What we answer, as JSON. Written as trees: data binding would look at every class while a cold function's caller waits. */
final class BookingJson {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private static final DateTimeFormatter MILLISECONDS = new DateTimeFormatterBuilder().appendInstant(3)
            .toFormatter(Locale.ROOT);

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

    /** A pending booking is written as the answer to its order was (infra/statemachines/accept.asl.json). */
    private static ObjectNode tree(Booking booking) {
        Standing standing = booking.standing();
        ObjectNode tree = JsonNodeFactory.instance.objectNode().put("bookingId", booking.bookingId())
                .put("status", standing.status().name().toLowerCase(Locale.ROOT))
                .put("performanceId", booking.performanceId());
        ArrayNode seats = tree.putArray("seats");
        booking.seats().forEach(seat -> {
            ObjectNode one = seats.addObject().put("seat", seat.label().toString())
                    .put("priceCategory", seat.priceCategory()).put("price", seat.price());
            seat.ticket().ifPresent(ticket -> one.put("ticket", ticket));
        });
        tree.put("total", booking.total()).put("currency", booking.currency()).put("customer", booking.customer())
                .put("createdAt", milliseconds(booking.createdAt()));
        if (standing.open()) {
            tree.put("heldUntil", standing.heldUntil().toString());
        }
        standing.reason().ifPresent(reason -> tree.put("reason", reason));
        standing.reached().forEach((milestone, at) -> tree.put(milestone.name().toLowerCase(Locale.ROOT) + "At",
                milliseconds(at)));
        return tree;
    }

    /** With three digits behind the second, always. */
    private static String milliseconds(Instant at) {
        return MILLISECONDS.format(at);
    }

    private static String text(JsonNode tree) {
        try {
            return MAPPER.writeValueAsString(tree);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A tree always has a text", e);
        }
    }
}
