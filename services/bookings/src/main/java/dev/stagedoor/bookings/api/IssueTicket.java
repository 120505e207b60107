package dev.stagedoor.bookings.api;

import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import dev.stagedoor.bookings.domain.BookingId;
import dev.stagedoor.bookings.domain.SeatLabel;
import dev.stagedoor.bookings.domain.TicketNumber;
import jakarta.inject.Named;
import jakarta.inject.Singleton;

/**
 * The ticket of one seat, for the saga: {@code {"bookingId", "performanceId", "seat"}} in, {@code {"seat", "ticket"}} out. It keeps nothing
 * and looks nothing up: the saga writes the ticket into the booking, and asking again gives the same one. The order is a map, not a class,
 * because data binding would take the number 7 for the text "7".
 */
@Singleton
@Named("bookings-ticket")
public class IssueTicket implements RequestHandler<Map<String, Object>, IssuedTicket> {

    private static final Predicate<String> PERFORMANCE = Pattern.compile("[a-z0-9][a-z0-9-]{0,99}").asMatchPredicate();

    /** @throws InvalidTicketOrderException if a member is missing or has not its form */
    @Override
    public IssuedTicket handleRequest(Map<String, Object> order, Context context) {
        String bookingId = member(order, "bookingId", BookingId::hasForm, "bk- and 32 hexadecimal digits");
        member(order, "performanceId", PERFORMANCE, "lower case letters, digits and hyphens, at most 100");
        String seat = member(order, "seat", SeatLabel::hasForm, "one or two letters and a number, such as A1");
        return new IssuedTicket(seat, TicketNumber.of(bookingId, SeatLabel.parse(seat)).text());
    }

    private static String member(Map<String, Object> order, String name, Predicate<String> hasForm, String form) {
        if (order != null && order.get(name) instanceof String text && hasForm.test(text)) {
            return text;
        }
        throw new InvalidTicketOrderException(name + " must be " + form);
    }
}
