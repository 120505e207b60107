package dev.stagedoor.partners.api;

import java.util.Map;
import java.util.function.Supplier;

import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyResponseEvent;
import dev.stagedoor.partners.domain.PartnersException;
import dev.stagedoor.partners.domain.StoreUnavailableException;
import org.jboss.logging.Logger;

/** Proxy responses. A refusal becomes its problem; what is not foreseen fails the invocation, so that an alarm sees it. */
final class Answer {

    private static final Logger LOG = Logger.getLogger(Answer.class);

    private Answer() {}

    static APIGatewayProxyResponseEvent of(int status, Supplier<String> json) {
        try {
            return response(status, "application/json", json.get());
        } catch (PartnersException refusal) {
            return problem(Problem.of(refusal));
        } catch (ProblemException refusal) {
            return problem(refusal.problem());
        } catch (StoreUnavailableException failure) {
            LOG.error(failure.getMessage(), failure);
            return problem(Problem.unavailable());
        }
    }

    private static APIGatewayProxyResponseEvent problem(Problem problem) {
        return response(problem.status(), Problem.MEDIA_TYPE, PartnersJson.write(problem));
    }

    private static APIGatewayProxyResponseEvent response(int status, String type, String body) {
        return new APIGatewayProxyResponseEvent().withStatusCode(status).withIsBase64Encoded(false)
                .withHeaders(Map.of("Content-Type", type)).withBody(body);
    }
}
