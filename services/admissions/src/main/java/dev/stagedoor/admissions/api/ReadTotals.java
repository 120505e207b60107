package dev.stagedoor.admissions.api;

import java.util.Map;
import java.util.regex.Pattern;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyRequestEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyResponseEvent;
import dev.stagedoor.admissions.domain.Register;
import dev.stagedoor.admissions.domain.RegisterUnavailableException;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import org.jboss.logging.Logger;

/** {@code GET /admissions/{performanceId}}: how many came in, altogether and by door. */
@Singleton
@Named("admissions-totals")
public class ReadTotals implements RequestHandler<APIGatewayProxyRequestEvent, APIGatewayProxyResponseEvent> {

    private static final Logger LOG = Logger.getLogger(ReadTotals.class);
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9._-]{1,64}");

    private final Register register;

    @Inject
    public ReadTotals(Register register) {
        this.register = register;
    }

    @Override
    public APIGatewayProxyResponseEvent handleRequest(APIGatewayProxyRequestEvent event, Context context) {
        Map<String, String> path = event.getPathParameters();
        String performanceId = path == null ? "" : path.getOrDefault("performanceId", "");
        if (!ID.matcher(performanceId).matches()) {
            return problem(400, "BadRequest",
                    "performanceId must be 1 to 64 letters, digits, dots, hyphens or underscores");
        }
        try {
            return answer(200, "application/json", TotalsJson.write(register.totals(performanceId)));
        } catch (RegisterUnavailableException e) {
            LOG.error(e.getMessage(), e);
            return problem(503, "RegisterUnavailable", "The totals cannot be read just now");
        }
    }

    private static APIGatewayProxyResponseEvent problem(int status, String name, String detail) {
        return answer(status, "application/problem+json", TotalsJson.problem(status, name, detail));
    }

    private static APIGatewayProxyResponseEvent answer(int status, String type, String body) {
        return new APIGatewayProxyResponseEvent().withStatusCode(status).withIsBase64Encoded(false)
                .withHeaders(Map.of("Content-Type", type)).withBody(body);
    }
}
