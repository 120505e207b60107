package dev.stagedoor.bookings.api;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyRequestEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyResponseEvent;
import dev.stagedoor.bookings.domain.BoxOffice;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.inject.Singleton;

/** {@code DELETE /bookings/{bookingId}}: the booking, given back; its seats are free again. */
@Singleton
@Named("bookings-cancel")
public class CancelBooking implements RequestHandler<APIGatewayProxyRequestEvent, APIGatewayProxyResponseEvent> {

    private final BoxOffice boxOffice;

    @Inject
    public CancelBooking(BoxOffice boxOffice) {
        this.boxOffice = boxOffice;
    }

    @Override
    public APIGatewayProxyResponseEvent handleRequest(APIGatewayProxyRequestEvent event, Context context) {
        Call call = new Call(event);
        return Answer.of(() -> Answer.ok(BookingJson.write(boxOffice.cancel(call.customer(), call.bookingId()))));
    }
}
