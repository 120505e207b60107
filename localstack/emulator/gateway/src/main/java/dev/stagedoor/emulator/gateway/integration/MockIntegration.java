package dev.stagedoor.emulator.gateway.integration;

import java.nio.charset.StandardCharsets;
import java.util.IdentityHashMap;
import java.util.Map;

import dev.stagedoor.emulator.gateway.compile.BodyTemplate;
import dev.stagedoor.emulator.gateway.compile.CompiledIntegration;
import dev.stagedoor.emulator.gateway.exchange.EndpointResponse;
import dev.stagedoor.emulator.gateway.exchange.Exchange;
import dev.stagedoor.emulator.gateway.exchange.GatewayError;
import dev.stagedoor.emulator.gateway.exchange.IntegrationExecutor;
import dev.stagedoor.emulator.gateway.exchange.IntegrationRequest;
import dev.stagedoor.emulator.gateway.exchange.Outcome;
import io.vertx.core.buffer.Buffer;
import net.minidev.json.JSONObject;
import net.minidev.json.parser.JSONParser;
import net.minidev.json.parser.ParseException;

/**
 * MOCK: the request template says the status, nothing is called. See <a
 * href="https://docs.aws.amazon.com/apigateway/latest/developerguide/how-to-mock-integration.html">mock integrations</a>.
 */
public final class MockIntegration implements IntegrationExecutor {

    private static final Outcome NO_STATUS = Outcome.refuse(
            GatewayError.configuration("The mock's request template gives no JSON object with an integer statusCode"));

    /** Answers of templates that always say the same. */
    private final Map<BodyTemplate, EndpointResponse> known = new IdentityHashMap<>();

    public MockIntegration(CompiledIntegration integration) {
        for (BodyTemplate template : integration.templates().all()) {
            if (template.constant() != null) {
                known.put(template, parse(template.constant()));
            }
        }
    }

    @Override
    public Outcome execute(Exchange exchange) {
        IntegrationRequest request = exchange.integrationRequest();
        EndpointResponse response = known.get(request.template());
        if (response == null) {
            response = parse(request.body());
        }
        if (response == null) {
            return NO_STATUS;
        }
        exchange.endpointResponse(response);
        exchange.trace().answered(response.status(), null);
        return Outcome.NEXT;
    }

    /** AWS reads leniently here (unquoted names, stray commas), and only here. */
    private static EndpointResponse parse(Buffer body) {
        try {
            Object json = new JSONParser(JSONParser.MODE_PERMISSIVE).parse(body.toString(StandardCharsets.UTF_8));
            Object status = json instanceof JSONObject object ? object.get("statusCode") : null;
            return status instanceof Integer code && code >= 100 && code <= 599
                    ? EndpointResponse.ofStatus(code)
                    : null;
        } catch (ParseException | RuntimeException e) {
            // No JSON, however leniently read: there is no status in it.
            return null;
        }
    }
}
