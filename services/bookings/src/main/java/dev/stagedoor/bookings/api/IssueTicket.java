package dev.stagedoor.bookings.api;

import java.util.Map;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import dev.stagedoor.bookings.domain.BookingId;
import dev.stagedoor.bookings.domain.InvalidRequestException;
import dev.stagedoor.bookings.domain.SeatLabel;
import dev.stagedoor.bookings.domain.TicketNumber;
import jakarta.inject.Named;
import jakarta.inject.Singleton;

/**
 * The ticket of one seat, for the saga: {@code {"bookingId", "seat"}} in, {@code {"seat", "ticket"}} out. What is no booking or seat fails the
 * invocation; a Catcher of the saga sees the exception's full class name as the error.
 */
@Singleton
@Named("bookings-ticket")
public class IssueTicket implements RequestHandler<Map<String, Object>, Map<String, String>> {

    @Override
    public Map<String, String> handleRequest(Map<String, Object> order, Context context) {
        String bookingId = text(order, "bookingId");
        if (!BookingId.hasForm(bookingId)) {
            throw new InvalidRequestException("bookingId must be bk- and 32 hexadecimal digits");
        }
        SeatLabel seat = SeatLabel.parse(text(order, "seat"));
        return Map.of("seat", seat.toString(), "ticket", TicketNumber.of(bookingId, seat).text());
    }

    private static String text(Map<String, Object> order, String name) {
        if (order != null && order.get(name) instanceof String text) {
            return text;
        }
        throw new InvalidRequestException(name + " must be a text");
    }
}
