package dev.stagedoor.emulator.gateway.executionlog;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import dev.stagedoor.emulator.gateway.compile.MediaTypes;
import dev.stagedoor.emulator.gateway.exchange.EndpointCall;
import dev.stagedoor.emulator.gateway.exchange.EndpointResponse;
import dev.stagedoor.emulator.gateway.exchange.Exchange;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;

/**
 * What the execution log says of an answered request, in AWS's words and order; each line is cut as CloudWatch Logs gets it. See <a
 * href="https://repost.aws/knowledge-center/api-gateway-logs">how to read them</a>.
 */
public final class ExecutionLines {

    /** What every answer carries is not the method's. */
    private static final Set<String> NOT_OF_METHOD = Set.of("x-amzn-requestid", "x-amz-apigw-id", "date", "connection",
            "content-length", "transfer-encoding");
    private static final Set<String> NONE = Set.of();

    private final Exchange exchange;
    private final String prefix;
    private final boolean bodies;
    private final int integrate;
    private final List<String> lines = new ArrayList<>(20);

    private ExecutionLines(Exchange exchange, String prefix, boolean bodies, int integrate) {
        this.exchange = exchange;
        this.prefix = prefix;
        this.bodies = bodies;
        this.integrate = integrate;
    }

    /**
     * All lines of a test, which is always admitted, with its bodies.
     *
     * @param integrate the number of the step that calls the back end
     */
    public static List<String> ofTest(Exchange exchange, int integrate) {
        return new ExecutionLines(exchange, "", true, integrate).execution();
    }

    /** All lines of a request that found its method. */
    static List<String> all(Exchange exchange, boolean bodies, int integrate) {
        ExecutionLines log = live(exchange, bodies, integrate);
        AdmissionLines.of(exchange).forEach(line -> log.add(line, ""));
        return log.execution();
    }

    /** What is left of them without bodies and where only errors matter. */
    static List<String> failure(Exchange exchange) {
        ExecutionLines log = live(exchange, false, 0);
        log.add(FailureLine.of(exchange), "");
        log.completed();
        return log.lines;
    }

    private static ExecutionLines live(Exchange exchange, boolean bodies, int integrate) {
        return new ExecutionLines(exchange, "(" + exchange.requestId() + ") ", bodies, integrate);
    }

    private List<String> execution() {
        if (exchange.error() == null || FailureLine.isOfExecution(exchange.error())) {
            methodRequest();
            endpoint();
        }
        end();
        return lines;
    }

    private void methodRequest() {
        add("Starting execution for request: ", exchange.requestId());
        String path = exchange.methodRequest().rawPath();
        add("HTTP Method: ", exchange.methodRequest().verb() + ", Resource Path: " + (path.isEmpty() ? "/" : path));
        add("Method request path: ", EventText.of(exchange.methodRequest().path()));
        add("Method request query string: ", EventText.of(exchange.methodRequest().querystring()));
        add("Method request headers: ", EventText.of(exchange.methodRequest().header()));
        body("Method request body before transformations: ", exchange.methodRequest().body(),
                exchange.methodRequest().contentType(), exchange.bodyIncoming());
    }

    private void endpoint() {
        EndpointCall call = exchange.endpointCall();
        if (call == null) {
            return;
        }
        add("Endpoint request URI: ", call.uri());
        add("Endpoint request headers: ", EventText.of(call.headers(), NONE));
        body("Endpoint request body after transformations: ", call.body(),
                call.headers().get(HttpHeaders.CONTENT_TYPE), false);
        add("Sending request to ", call.uri());
        EndpointResponse answer = call.answer();
        if (answer == null) {
            return;
        }
        add("Received response. Status: ", answer.status() + ", Integration latency: "
                + exchange.trace().nanos(integrate) / 1_000_000 + " ms");
        add("Endpoint response headers: ", EventText.of(answer.headers(), NONE));
        body("Endpoint response body before transformations: ", answer.body(),
                answer.headers().get(HttpHeaders.CONTENT_TYPE), answer.stream() != null);
    }

    private void end() {
        if (exchange.error() != null) {
            add("", FailureLine.of(exchange));
        } else {
            if (FailureLine.functionFailed(exchange)) {
                add("", FailureLine.functionError(exchange));
            }
            body("Method response body after transformations: ", exchange.reply().body(),
                    exchange.reply().headers().get(HttpHeaders.CONTENT_TYPE), exchange.reply().stream() != null);
            add("Method response headers: ", EventText.of(exchange.reply().headers(), NOT_OF_METHOD));
            add("Successfully completed execution", "");
        }
        completed();
    }

    private void completed() {
        add("Method completed with status: ", Integer.toString(exchange.reply().status()));
    }

    private void body(String what, Buffer body, String contentType, boolean streamed) {
        if (bodies) {
            add(what, streamed ? "[Streamed]" : text(body, contentType));
        }
    }

    private String text(Buffer body, String contentType) {
        boolean binary = body.length() > 0 && contentType != null && exchange.stage().snapshot().binaryMediaTypes()
                .contains(MediaTypes.ofContentType(contentType));
        return binary ? "[Binary Data]" : EventText.of(body);
    }

    private void add(String what, String text) {
        lines.add(EventText.cut(prefix + what + text));
    }
}
