package dev.stagedoor.emulator.gateway.explain;

import java.time.Instant;
import java.util.List;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stagedoor.emulator.core.Json;
import io.vertx.core.buffer.Buffer;

/** Makes text of a trace. */
final class TraceNarrator {

    private final List<String> stepNames;

    TraceNarrator(List<String> stepNames) {
        this.stepNames = List.copyOf(stepNames);
    }

    ObjectNode summary(Trace trace) {
        ObjectNode line = Json.object().put("requestId", trace.requestId)
                .put("time", Instant.ofEpochMilli(trace.startedMillis).toString()).put("method", trace.verb)
                .put("path", trace.path);
        if (trace.query != null) {
            line.put("query", Redaction.query(trace.query));
        }
        return line.put("status", trace.status).put("millis", millis(trace.nanos()));
    }

    ObjectNode tell(Trace trace) {
        ObjectNode all = summary(trace);
        ArrayNode steps = all.putArray("steps");
        for (int i = 0; i <= trace.lastStep; i++) {
            if (i >= trace.firstSkipped && i < trace.afterSkipped) {
                continue;
            }
            ObjectNode step = steps.addObject().put("step", stepNames.get(i));
            if (trace.notes[i] != null) {
                trace.notes[i].writeTo(step);
            } else if (i == trace.lastStep && trace.errorReason != null) {
                step.put("decision", trace.errorReason);
            }
            step.put("millis", millis(trace.nanos[i]));
        }
        if (trace.errorType != null) {
            all.putObject("gatewayResponse").put("type", trace.errorType).put("reason", trace.errorReason);
        }
        ObjectNode request = all.putObject("request");
        headers(request, trace, 0, trace.endpointHeadersAt);
        body(request, trace.requestBody, trace.requestBytes);
        if (trace.endpoint != null) {
            ObjectNode integration = all.putObject("integration").put("type",
                    trace.method.integration().type().name()).put("endpoint", Redaction.query(trace.endpoint));
            if (trace.responseHeadersAt > trace.endpointHeadersAt) {
                headers(integration, trace, trace.endpointHeadersAt, trace.responseHeadersAt);
            }
            if (trace.endpointRequestBody != null) {
                body(integration, trace.endpointRequestBody, trace.endpointRequestBody.length());
            }
            if (trace.endpointStatus > 0) {
                integration.put("status", trace.endpointStatus);
            }
            if (trace.endpointBody != null) {
                body(integration.putObject("answer"), trace.endpointBody, trace.endpointBytes);
            }
        }
        ObjectNode response = all.putObject("response").put("status", trace.status);
        headers(response, trace, trace.responseHeadersAt, trace.headerText.length());
        body(response, trace.responseBody, trace.responseBytes);
        return all;
    }

    private static void headers(ObjectNode parent, Trace trace, int from, int to) {
        ObjectNode all = parent.putObject("headers");
        HeaderText.forEach(trace.headerText, from, to, (name, value) -> {
            String shown = Redaction.header(name, value);
            all.put(name, all.has(name) ? all.get(name).asText() + ", " + shown : shown);
        });
    }

    /** @param bytes of the whole body; negative where it was streamed */
    private static void body(ObjectNode parent, Buffer body, int bytes) {
        if (bytes < 0) {
            parent.put("body", "(streamed)");
        } else if (body != null && bytes > 0) {
            parent.put("bytes", bytes).put("body", bytes > Trace.MAX_BODY ? body + "..." : body.toString());
        }
    }

    /** To the microsecond. */
    private static double millis(long nanos) {
        return Math.round(nanos / 1000.0) / 1000.0;
    }
}
