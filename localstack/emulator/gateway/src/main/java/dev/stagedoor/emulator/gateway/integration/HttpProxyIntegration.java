package dev.stagedoor.emulator.gateway.integration;

import dev.stagedoor.emulator.gateway.compile.CompiledIntegration;
import dev.stagedoor.emulator.gateway.exchange.Exchange;
import dev.stagedoor.emulator.gateway.exchange.IntegrationExecutor;
import dev.stagedoor.emulator.gateway.exchange.IntegrationRequest;
import dev.stagedoor.emulator.gateway.exchange.Outcome;
import dev.stagedoor.emulator.gateway.exchange.TraceIds;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;

/**
 * HTTP_PROXY: the request goes on as it came, but for what the mapping adds, and so does the answer. See <a
 * href="https://docs.aws.amazon.com/apigateway/latest/developerguide/setup-http-integrations.html">HTTP integrations</a>.
 */
final class HttpProxyIntegration implements IntegrationExecutor {

    private final HttpTarget target;
    private final HttpRoute route;
    /** Null where the client's method is used. */
    private final HttpMethod method;
    private final int timeoutMillis;
    private final Vertx vertx;
    private final HttpClients clients;
    private final TraceIds traceIds;

    HttpProxyIntegration(CompiledIntegration integration, HttpTarget target, HttpRoute route, Vertx vertx,
            HttpClients clients, TraceIds traceIds) {
        this.target = target;
        this.route = route;
        this.method = integration.httpMethod() == null || integration.httpMethod().equals("ANY")
                ? null
                : HttpMethod.valueOf(integration.httpMethod());
        this.timeoutMillis = integration.timeoutMillis();
        this.vertx = vertx;
        this.clients = clients;
        this.traceIds = traceIds;
    }

    @Override
    public Outcome execute(Exchange exchange) {
        IntegrationRequest request = exchange.integrationRequest();
        String path = target.path(request.path());
        String query = target.query(request.path(), exchange.methodRequest().rawQuery(), request.query());
        RequestOptions options = new RequestOptions()
                .setMethod(method == null ? HttpMethod.valueOf(exchange.methodRequest().verb()) : method);
        Outcome noWay = route.direct(exchange, options, path, query);
        if (noWay != null) {
            if (noWay == Outcome.NEXT) {
                ProxyAnswer.passOn(exchange, exchange.endpointResponse());
            }
            return noWay;
        }
        return new BackEndCall(exchange, vertx, traceIds.of(exchange)).start(clients.here(), options, timeoutMillis);
    }
}
