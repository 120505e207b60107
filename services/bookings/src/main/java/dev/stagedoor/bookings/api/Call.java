package dev.stagedoor.bookings.api;

import java.util.Map;
import java.util.Optional;

import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyRequestEvent;
import dev.stagedoor.bookings.domain.BookingId;
import dev.stagedoor.bookings.domain.UnknownBookingException;

/** What a handler wants to know of a proxy event, whose maps are null where they are empty. */
record Call(APIGatewayProxyRequestEvent event) {

    /** The caller's ARN. An event without one did not pass AWS_IAM: it is refused, whoever sent it. */
    String customer() {
        var context = event.getRequestContext();
        var identity = context == null ? null : context.getIdentity();
        if (identity == null || identity.getUserArn() == null) {
            throw new ProblemException(new Problem(403, "NoCaller", "Who are you?",
                    "The request carries no AWS caller: this method must be deployed with AWS_IAM"));
        }
        return identity.getUserArn();
    }

    /** Whether the resource that was asked for ends so, whatever its path parameters are. */
    boolean isFor(String end) {
        return event.getResource() != null && event.getResource().endsWith(end);
    }

    /** An id of another form than ours is not looked up. */
    String bookingId() {
        Map<String, String> path = event.getPathParameters();
        String id = path == null ? "" : path.getOrDefault("bookingId", "");
        if (!BookingId.hasForm(id)) {
            throw new UnknownBookingException(id);
        }
        return id;
    }

    Optional<String> query(String name) {
        Map<String, String> query = event.getQueryStringParameters();
        return query == null ? Optional.empty() : Optional.ofNullable(query.get(name));
    }
}
