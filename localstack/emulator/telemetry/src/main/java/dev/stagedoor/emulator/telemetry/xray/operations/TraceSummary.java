package dev.stagedoor.emulator.telemetry.xray.operations;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stagedoor.emulator.core.Json;
import dev.stagedoor.emulator.telemetry.xray.document.SegmentDocument;
import dev.stagedoor.emulator.telemetry.xray.store.RecordedTrace;
import dev.stagedoor.emulator.telemetry.xray.store.Segments;

/**
 * A trace in short: what its root segment says, and what its segments are annotated with. Root causes, instances and zones are
 * left out. See <a href="https://docs.aws.amazon.com/xray/latest/api/API_TraceSummary.html">TraceSummary</a>.
 */
final class TraceSummary {

    private final RecordedTrace trace;
    private final String accountId;

    private TraceSummary(RecordedTrace trace, String accountId) {
        this.trace = trace;
        this.accountId = accountId;
    }

    static ObjectNode of(RecordedTrace trace, String accountId) {
        return new TraceSummary(trace, accountId).shape();
    }

    private ObjectNode shape() {
        SegmentDocument root = trace.root();
        ObjectNode shape = Json.object().put("Id", trace.id()).put("StartTime", Seconds.of(trace.start()))
                .put("Duration", Seconds.between(trace.start(), trace.end()))
                .put("ResponseTime", Seconds.of(root.duration()))
                .put("HasFault", root.is("fault")).put("HasError", root.is("error"))
                .put("HasThrottle", root.is("throttle")).put("IsPartial", trace.partial());
        shape.set("Http", http(root));
        shape.set("Annotations", annotations());
        shape.set("Users", users());
        shape.set("ServiceIds", services());
        shape.set("ResourceARNs", resources());
        shape.set("EntryPoint", service(root));
        return shape.put("Revision", trace.revision());
    }

    private static ObjectNode http(SegmentDocument root) {
        ObjectNode http = Json.object();
        copy(root.at("/http/request/url"), http, "HttpURL");
        JsonNode status = root.at("/http/response/status");
        if (status.isIntegralNumber() && status.canConvertToInt()) {
            http.set("HttpStatus", status);
        }
        copy(root.at("/http/request/method"), http, "HttpMethod");
        copy(root.at("/http/request/user_agent"), http, "UserAgent");
        copy(root.at("/http/request/client_ip"), http, "ClientIp");
        return http;
    }

    /** Documents come from anybody: a value of another kind than the API's is left out, since no SDK could read the answer. */
    private static void copy(JsonNode value, ObjectNode to, String member) {
        if (value.isTextual()) {
            to.set(member, value);
        }
    }

    private ObjectNode annotations() {
        Map<String, Set<JsonNode>> all = new LinkedHashMap<>();
        Segments.walk(trace.segments(), segment -> segment.path("annotations").fields().forEachRemaining(
                entry -> all.computeIfAbsent(entry.getKey(), key -> new LinkedHashSet<>()).add(entry.getValue())));
        ObjectNode shape = Json.object();
        all.forEach((key, values) -> {
            ArrayNode list = shape.putArray(key);
            values.forEach(value -> {
                if (value.isTextual() || value.isNumber() || value.isBoolean()) {
                    String kind = value.isTextual() ? "StringValue" : value.isNumber() ? "NumberValue" : "BooleanValue";
                    list.addObject().putObject("AnnotationValue").set(kind, value);
                }
            });
        });
        return shape;
    }

    private ArrayNode users() {
        return distinct("/user", "UserName");
    }

    /** One object for each text that the segments have at this place. */
    private ArrayNode distinct(String pointer, String member) {
        Set<String> texts = new LinkedHashSet<>();
        trace.segments().stream().map(segment -> segment.at(pointer)).filter(JsonNode::isTextual)
                .forEach(text -> texts.add(text.textValue()));
        ArrayNode shapes = Json.array();
        texts.forEach(text -> shapes.addObject().put(member, text));
        return shapes;
    }

    private ArrayNode services() {
        Set<ObjectNode> services = new LinkedHashSet<>();
        trace.segments().stream().filter(segment -> !segment.subsegment()).map(this::service).forEach(services::add);
        return Json.array().addAll(services);
    }

    private ObjectNode service(SegmentDocument segment) {
        ObjectNode service = Json.object().put("Name", segment.name());
        service.putArray("Names").add(segment.name());
        service.put("AccountId", accountId);
        return segment.origin().isEmpty() ? service : service.put("Type", segment.origin());
    }

    private ArrayNode resources() {
        return distinct("/resource_arn", "ARN");
    }
}
