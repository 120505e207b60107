package dev.stagedoor.bookings.api;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyRequestEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyResponseEvent;
import dev.stagedoor.bookings.domain.Booking;
import dev.stagedoor.bookings.domain.BoxOffice;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.inject.Singleton;

/** {@code GET /bookings/{bookingId}}: the caller's booking; {@code .../ticket}: the same as a ticket to print. */
@Singleton
@Named("bookings-read")
public class ReadBooking implements RequestHandler<APIGatewayProxyRequestEvent, APIGatewayProxyResponseEvent> {

    private static final String TICKET = "/ticket";

    private final BoxOffice boxOffice;

    @Inject
    public ReadBooking(BoxOffice boxOffice) {
        this.boxOffice = boxOffice;
    }

    @Override
    public APIGatewayProxyResponseEvent handleRequest(APIGatewayProxyRequestEvent event, Context context) {
        Call call = new Call(event);
        return Answer.of(() -> call.isFor(TICKET) ? ticket(call) : booking(call));
    }

    private APIGatewayProxyResponseEvent booking(Call call) {
        return Answer.ok(BookingJson.write(boxOffice.read(call.customer(), call.bookingId())));
    }

    private APIGatewayProxyResponseEvent ticket(Call call) {
        Booking booking = boxOffice.ticket(call.customer(), call.bookingId());
        return Answer.pdf("ticket-" + booking.bookingId() + ".pdf", TicketPdf.of(booking));
    }
}
