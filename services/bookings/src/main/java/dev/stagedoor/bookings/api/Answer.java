package dev.stagedoor.bookings.api;

import java.util.Base64;
import java.util.Map;
import java.util.function.Supplier;

import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyResponseEvent;
import dev.stagedoor.bookings.domain.BookingException;
import dev.stagedoor.bookings.domain.LedgerUnavailableException;
import org.jboss.logging.Logger;

/**
 * Proxy responses. A refusal becomes its problem; what is not foreseen is not caught: it fails the invocation, so that the
 * function's error metric and alarm see it.
 */
final class Answer {

    private static final Logger LOG = Logger.getLogger(Answer.class);
    private static final String JSON = "application/json";

    private Answer() {}

    static APIGatewayProxyResponseEvent of(Supplier<APIGatewayProxyResponseEvent> work) {
        try {
            return work.get();
        } catch (BookingException refusal) {
            return problem(Problems.of(refusal));
        } catch (ProblemException refusal) {
            return problem(refusal.problem());
        } catch (LedgerUnavailableException failure) {
            LOG.error(failure.getMessage(), failure);
            return problem(Problems.unavailable());
        }
    }

    static APIGatewayProxyResponseEvent ok(String json) {
        return response(200, JSON, json);
    }

    /**
     * Bytes, in the only way in which a function can answer them: as base64. The gateway decodes it if the caller's Accept names a binary media
     * type of the API.
     */
    static APIGatewayProxyResponseEvent pdf(String name, byte[] bytes) {
        return new APIGatewayProxyResponseEvent().withStatusCode(200).withIsBase64Encoded(true)
                .withHeaders(Map.of("Content-Type", "application/pdf", "Content-Disposition",
                        "inline; filename=\"" + name + "\""))
                .withBody(Base64.getEncoder().encodeToString(bytes));
    }

    private static APIGatewayProxyResponseEvent problem(Problem problem) {
        return response(problem.status(), Problem.MEDIA_TYPE, BookingJson.write(problem));
    }

    private static APIGatewayProxyResponseEvent response(int status, String type, String body) {
        return new APIGatewayProxyResponseEvent().withStatusCode(status).withIsBase64Encoded(false)
                .withHeaders(Map.of("Content-Type", type)).withBody(body);
    }
}
