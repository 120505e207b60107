package dev.stagedoor.emulator.gateway.integration;

import dev.stagedoor.emulator.gateway.compile.CompiledIntegration;
import dev.stagedoor.emulator.gateway.exchange.Exchange;
import dev.stagedoor.emulator.gateway.exchange.IntegrationExecutor;
import dev.stagedoor.emulator.gateway.exchange.IntegrationRequest;
import dev.stagedoor.emulator.gateway.exchange.Outcome;
import dev.stagedoor.emulator.gateway.exchange.TraceIds;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;

/**
 * HTTP and HTTP_PROXY: calls the back end that the integration's URL names; what passes is the {@link HttpPassage}'s. See <a
 * href="https://docs.aws.amazon.com/apigateway/latest/developerguide/setup-http-integrations.html">HTTP integrations</a>.
 */
final class HttpIntegration implements IntegrationExecutor {

    private final HttpTarget target;
    private final HttpRoute route;
    private final HttpPassage passage;
    /** Null where the client's method is used. */
    private final HttpMethod method;
    private final int timeoutMillis;
    private final Deadlines deadlines;
    private final HttpClients clients;
    private final TraceIds traceIds;

    HttpIntegration(CompiledIntegration integration, HttpTarget target, HttpRoute route,
            HttpPassage passage, Deadlines deadlines, HttpClients clients, TraceIds traceIds) {
        this.target = target;
        this.route = route;
        this.passage = passage;
        this.method = integration.httpMethod() == null || integration.httpMethod().equals("ANY")
                ? null
                : HttpMethod.valueOf(integration.httpMethod());
        this.timeoutMillis = integration.timeoutMillis();
        this.deadlines = deadlines;
        this.clients = clients;
        this.traceIds = traceIds;
    }

    @Override
    public Outcome execute(Exchange exchange) {
        IntegrationRequest request = exchange.integrationRequest();
        String path = target.path(request.path());
        String query = target.query(request.path(), passage.query(exchange), request.query());
        RequestOptions options = new RequestOptions()
                .setMethod(method == null ? HttpMethod.valueOf(exchange.methodRequest().verb()) : method);
        String traceId = traceIds.of(exchange);
        Outcome noWay = route.direct(exchange, options, path, query);
        if (noWay == Outcome.NEXT) {
            passage.answered(exchange, exchange.endpointResponse(), traceId);
        }
        return noWay != null
                ? noWay
                : new BackEndCall(exchange, passage, deadlines, traceId).start(clients.here(), options, timeoutMillis);
    }
}
