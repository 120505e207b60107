package dev.stagedoor.bookings.api;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;

import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyRequestEvent;
import dev.stagedoor.bookings.domain.UnknownBookingException;

/** What a handler wants to know of a proxy event, whose maps are null where they are empty and whose header names vary. */
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

    Optional<String> header(String name) {
        Map<String, String> headers = event.getHeaders();
        return headers == null
                ? Optional.empty()
                : headers.entrySet().stream().filter(e -> e.getKey().equalsIgnoreCase(name)).map(Map.Entry::getValue)
                        .findFirst();
    }

    /** The body, which must be JSON if it says what it is. */
    String json() {
        String type = header("Content-Type").orElse("application/json").split(";", 2)[0].trim();
        if (!type.equalsIgnoreCase("application/json")) {
            throw new ProblemException(new Problem(415, "UnsupportedMediaType", "Unsupported media type",
                    "The body must be application/json"));
        }
        String body = event.getBody();
        if (body == null || !Boolean.TRUE.equals(event.getIsBase64Encoded())) {
            return body;
        }
        try {
            return new String(Base64.getDecoder().decode(body), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw ProblemException.badRequest("The body is not base64");
        }
    }

    /** Where a new booking will be found, as the caller sees it: stage or base path included. */
    String locationOf(String bookingId) {
        String path = event.getRequestContext().getPath();
        return (path == null ? "/bookings" : path.replaceAll("/+$", "")) + "/" + bookingId;
    }
}
