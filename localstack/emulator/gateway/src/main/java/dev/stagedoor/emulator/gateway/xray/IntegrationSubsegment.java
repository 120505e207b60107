package dev.stagedoor.emulator.gateway.xray;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stagedoor.emulator.core.Json;
import dev.stagedoor.emulator.gateway.compile.CompiledIntegration;
import dev.stagedoor.emulator.gateway.exchange.EndpointCall;
import dev.stagedoor.emulator.gateway.exchange.EndpointResponse;
import dev.stagedoor.emulator.gateway.exchange.Exchange;
import dev.stagedoor.emulator.gateway.model.IntegrationType;

/** The part of a stage's segment that is the call of the back end. What calls none, such as a MOCK, has none. */
final class IntegrationSubsegment {

    private static final Pattern URL = Pattern.compile("https?://([^/:?]+).*", Pattern.DOTALL);
    private static final Pattern AWS_HOST = Pattern.compile("([a-z0-9-]+)\\.([a-z0-9-]+)\\.amazonaws\\.com");
    private static final Pattern FUNCTION = Pattern.compile(":function:([A-Za-z0-9_-]+)");
    private static final Pattern ACTION = Pattern.compile("[?&]Action=([A-Za-z]+)");

    private final int integrate;

    /** @param integrate the number of the step that calls the back end */
    IntegrationSubsegment(int integrate) {
        this.integrate = integrate;
    }

    /** Null where no back end was called. */
    ObjectNode of(Exchange exchange) {
        EndpointCall call = exchange.endpointCall();
        if (call == null) {
            return null;
        }
        CompiledIntegration integration = exchange.method().integration();
        long before = 0;
        for (int step = 0; step < integrate; step++) {
            before += exchange.trace().nanos(step);
        }
        String url = call.uri();
        ObjectNode subsegment = Json.object().put("id", exchange.traceContext().callId());
        name(subsegment, integration.type(), url);
        subsegment.put("start_time", SegmentTimes.after(exchange, before)).put("end_time",
                SegmentTimes.after(exchange, before + exchange.trace().nanos(integrate)));
        String method = integration.httpMethod();
        HttpFacts.request(subsegment,
                method == null || method.equals("ANY") ? exchange.methodRequest().verb() : method, url);
        answer(subsegment, exchange, call.answer());
        return subsegment;
    }

    private static void name(ObjectNode subsegment, IntegrationType type, String url) {
        Matcher parts = URL.matcher(url);
        String host = parts.matches() ? parts.group(1) : "unknown";
        Matcher aws = AWS_HOST.matcher(host);
        boolean ofAws = type == IntegrationType.AWS || type == IntegrationType.AWS_PROXY;
        if (!ofAws || !aws.matches()) {
            subsegment.put("name", host).put("namespace", "remote");
            return;
        }
        ObjectNode facts = subsegment.put("name", service(aws.group(1))).put("namespace", "aws").putObject("aws")
                .put("region", aws.group(2));
        Matcher function = FUNCTION.matcher(url);
        Matcher action = ACTION.matcher(url);
        if (aws.group(1).equals("lambda") && function.find()) {
            facts.put("operation", "Invoke").put("function_name", function.group(1)).putArray("resource_names")
                    .add(function.group(1));
        } else if (action.find()) {
            facts.put("operation", action.group(1));
        }
    }

    /** As X-Ray names the nodes of its map. */
    private static String service(String endpoint) {
        return switch (endpoint) {
            case "lambda" -> "Lambda";
            case "dynamodb" -> "DynamoDB";
            case "sqs" -> "SQS";
            case "s3" -> "S3";
            case "events" -> "Events";
            case "states" -> "STEPFUNCTIONS";
            default -> endpoint;
        };
    }

    /** Of a proxied function it is the status that the function chose, as in traces of AWS. */
    private static void answer(ObjectNode subsegment, Exchange exchange, EndpointResponse answer) {
        EndpointResponse chosen = exchange.endpointResponse() == null ? answer : exchange.endpointResponse();
        if (exchange.trace().endpointStatus() == 0) {
            // Nobody answered, or not in time.
            subsegment.put("fault", true);
        } else {
            HttpFacts.response(subsegment, chosen == null ? exchange.trace().endpointStatus() : chosen.status(),
                    chosen == null || chosen.body() == null ? -1 : chosen.body().length());
        }
    }
}
