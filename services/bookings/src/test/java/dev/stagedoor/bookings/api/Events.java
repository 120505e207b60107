package dev.stagedoor.bookings.api;

import java.util.Map;

import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyRequestEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyRequestEvent.ProxyRequestContext;
import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyRequestEvent.RequestIdentity;

/** Events as API Gateway makes them: what is empty is null. */
final class Events {

    private Events() {}

    static APIGatewayProxyRequestEvent from(String customer) {
        return new APIGatewayProxyRequestEvent().withIsBase64Encoded(false)
                .withRequestContext(new ProxyRequestContext().withPath("/dev/bookings")
                        .withIdentity(new RequestIdentity().withUserArn(customer)));
    }

    static APIGatewayProxyRequestEvent on(String customer, String bookingId) {
        return from(customer).withPathParameters(Map.of("bookingId", bookingId));
    }
}
