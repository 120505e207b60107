package dev.stagedoor.emulator.gateway.integration;

import java.util.function.Predicate;

import dev.stagedoor.emulator.core.net.LoadBalancing;
import dev.stagedoor.emulator.gateway.exchange.EndpointResponse;
import dev.stagedoor.emulator.gateway.exchange.Exchange;
import dev.stagedoor.emulator.gateway.exchange.GatewayError;
import dev.stagedoor.emulator.gateway.exchange.Outcome;
import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.net.SocketAddress;

/**
 * Through a VPC link: the load balancer's listener on the URL's port chooses the process, without a hop of its own. Rules look at
 * the host name of the URL, which is what the Host header says behind the link, not at the client's. TLS would end at the load balancer, so the process is spoken to without. See <a
 * href="https://docs.aws.amazon.com/apigateway/latest/developerguide/private-integration.html">private integrations</a>.
 */
final class VpcLinkRoute implements HttpRoute {

    /** What an Application Load Balancer answers where no target is healthy. */
    private static final Buffer UNAVAILABLE = Buffer.buffer("<html>\r\n<head><title>503 Service Temporarily Unavailable"
            + "</title></head>\r\n<body>\r\n<center><h1>503 Service Temporarily Unavailable</h1></center>\r\n"
            + "</body>\r\n</html>\r\n");

    private final HttpTarget target;
    private final String linkId;
    private final String loadBalancerArn;
    private final Predicate<String> links;
    private final LoadBalancing loadBalancing;

    VpcLinkRoute(HttpTarget target, String linkId, String loadBalancerArn, Predicate<String> links,
            LoadBalancing loadBalancing) {
        this.target = target;
        this.linkId = linkId;
        this.loadBalancerArn = loadBalancerArn;
        this.links = links;
        this.loadBalancing = loadBalancing;
    }

    @Override
    public Outcome direct(Exchange exchange, RequestOptions options, String path, String query) {
        if (!links.test(linkId)) {
            return Outcome.refuse(GatewayError.configuration("there is no VPC link " + linkId));
        }
        String withStage = withStage(exchange.stage().name(), path);
        LoadBalancing.Target process = loadBalancing
                .target(loadBalancerArn, target.port(), withStage, target.host()).orElse(null);
        if (process == null) {
            exchange.endpointResponse(new EndpointResponse(503, MultiMap.caseInsensitiveMultiMap()
                    .add("Content-Type", "text/html").add("Server", "awselb/2.0"), UNAVAILABLE, null));
            exchange.trace().called(path, loadBalancerArn, null, null);
            exchange.trace().answered(503, "no healthy target");
            return Outcome.NEXT;
        }
        options.setServer(SocketAddress.inetSocketAddress(process.port(), process.host())).setHost(target.host())
                .setPort(target.port()).setURI(query == null ? withStage : withStage + '?' + query);
        return null;
    }

    /** The guide: a request to the stage {@code test} reaches the back end with {@code test/} before its path. */
    private static String withStage(String stage, String path) {
        return '/' + stage + path;
    }
}
