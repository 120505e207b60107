package dev.stagedoor.bookings.api;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyRequestEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyResponseEvent;
import dev.stagedoor.bookings.domain.BoxOffice;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.inject.Singleton;

/** {@code GET /bookings}: the caller's own bookings, newest first, page by page. */
@Singleton
@Named("bookings-list")
public class ListBookings implements RequestHandler<APIGatewayProxyRequestEvent, APIGatewayProxyResponseEvent> {

    private static final int DEFAULT_LIMIT = 20;
    private static final int MAX_LIMIT = 100;

    private final BoxOffice boxOffice;

    @Inject
    public ListBookings(BoxOffice boxOffice) {
        this.boxOffice = boxOffice;
    }

    @Override
    public APIGatewayProxyResponseEvent handleRequest(APIGatewayProxyRequestEvent event, Context context) {
        Call call = new Call(event);
        return Answer.of(() -> Answer.ok(BookingJson
                .write(boxOffice.list(call.customer(), limit(call), call.query("next").map(PageToken::read)))));
    }

    private static int limit(Call call) {
        String text = call.query("limit").orElse(Integer.toString(DEFAULT_LIMIT));
        if (!text.matches("[0-9]{1,3}") || Integer.parseInt(text) < 1 || Integer.parseInt(text) > MAX_LIMIT) {
            throw ProblemException.badRequest("limit must be 1 to " + MAX_LIMIT);
        }
        return Integer.parseInt(text);
    }
}
