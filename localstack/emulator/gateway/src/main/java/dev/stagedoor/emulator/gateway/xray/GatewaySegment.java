package dev.stagedoor.emulator.gateway.xray;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stagedoor.emulator.core.Json;
import dev.stagedoor.emulator.core.xray.DefaultRule;
import dev.stagedoor.emulator.gateway.exchange.Exchange;
import dev.stagedoor.emulator.gateway.exchange.TraceContext;
import io.vertx.core.http.HttpHeaders;

/**
 * The segment of a stage. See <a
 * href="https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-understanding-xray-traces.html">understanding
 * traces</a>.
 */
final class GatewaySegment {

    private GatewaySegment() {}

    static ObjectNode of(Exchange exchange, TracedStage stage, IntegrationSubsegment integration) {
        TraceContext context = exchange.traceContext();
        ObjectNode segment = Json.object().put("id", context.segmentId()).put("name", stage.segmentName())
                .put("trace_id", context.root());
        if (context.parentId() != null) {
            segment.put("parent_id", context.parentId());
        }
        segment.put("start_time", SegmentTimes.after(exchange, 0))
                .put("end_time", SegmentTimes.after(exchange, exchange.trace().nanos()))
                .put("origin", "AWS::ApiGateway::Stage").put("resource_arn", stage.resourceArn());
        http(segment, exchange);
        aws(segment, exchange);
        ObjectNode subsegment = integration.of(exchange);
        if (subsegment != null) {
            segment.putArray("subsegments").add(subsegment);
        }
        return segment;
    }

    private static void http(ObjectNode segment, Exchange exchange) {
        String query = exchange.entry().query();
        ObjectNode request = HttpFacts.request(segment, exchange.methodRequest().verb(),
                "https://" + exchange.address().domainName() + exchange.pathWithStage()
                        + (query == null ? "" : '?' + query));
        String userAgent = exchange.methodRequest().sent().get(HttpHeaders.USER_AGENT);
        if (userAgent != null) {
            request.put("user_agent", HttpFacts.cut(userAgent));
        }
        if (exchange.sourceIp() != null) {
            request.put("client_ip", exchange.sourceIp()).put("x_forwarded_for", true);
        }
        HttpFacts.response(segment, exchange.reply().status(), exchange.trace().responseBytes());
    }

    private static void aws(ObjectNode segment, Exchange exchange) {
        String apiId = exchange.address().apiId();
        String stage = exchange.address().stage();
        ObjectNode aws = segment.putObject("aws");
        if (exchange.traceContext().byRule()) {
            aws.putObject("xray").put("sampling_rule_name", DefaultRule.NAME);
        }
        aws.putObject("api_gateway").put("account_id", exchange.accountId()).put("rest_api_id", apiId)
                .put("stage", stage).put("request_id", exchange.requestId());
        segment.putObject("annotations").put("aws:api_id", apiId).put("aws:api_stage", stage);
        segment.withObject("/metadata/default").put("extended_request_id", exchange.extendedRequestId())
                .put("request_id", exchange.requestId());
    }
}
