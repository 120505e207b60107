package dev.stagedoor.bookings.api;

import java.util.Optional;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyRequestEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyResponseEvent;
import dev.stagedoor.bookings.domain.Booking;
import dev.stagedoor.bookings.domain.BoxOffice;
import dev.stagedoor.bookings.domain.IdempotencyKey;
import dev.stagedoor.bookings.domain.SeatRequest;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.inject.Singleton;

/** {@code POST /bookings}: 201 and the booking. */
@Singleton
@Named("bookings-create")
public class CreateBooking implements RequestHandler<APIGatewayProxyRequestEvent, APIGatewayProxyResponseEvent> {

    private final BoxOffice boxOffice;

    @Inject
    public CreateBooking(BoxOffice boxOffice) {
        this.boxOffice = boxOffice;
    }

    @Override
    public APIGatewayProxyResponseEvent handleRequest(APIGatewayProxyRequestEvent event, Context context) {
        Call call = new Call(event);
        return Answer.of(() -> book(call));
    }

    private APIGatewayProxyResponseEvent book(Call call) {
        String customer = call.customer();
        SeatRequest request = SeatRequestJson.read(call.json());
        Optional<IdempotencyKey> key = call.header("Idempotency-Key").map(value -> new IdempotencyKey(customer, value));
        Booking booking = boxOffice.book(customer, request, key);
        return Answer.created(call.locationOf(booking.bookingId()), BookingJson.write(booking));
    }
}
