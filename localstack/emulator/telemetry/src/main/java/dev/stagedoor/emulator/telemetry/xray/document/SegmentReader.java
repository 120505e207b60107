package dev.stagedoor.emulator.telemetry.xray.document;

import java.util.regex.Pattern;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stagedoor.emulator.core.Json;
import dev.stagedoor.emulator.core.xray.TraceHeader;

/** Reads segment documents, with the rules that AWS gives for their members. */
public final class SegmentReader {

    private static final int MAX_CHARS = 64 * 1024;
    private static final Pattern ID = Pattern.compile("[0-9a-fA-F]{16}");
    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}\\p{Z}_.:/%&#=+\\\\\\-@]{1,200}");

    private SegmentReader() {}

    /** @throws InvalidSegmentException saying what is wrong with it, and the id if it has one */
    public static SegmentDocument read(String text) throws InvalidSegmentException {
        if (text.length() > MAX_CHARS) {
            throw new InvalidSegmentException(SegmentFault.SegmentTooLarge, null);
        }
        ObjectNode json = parse(text);
        String id = id(json);
        String traceId = required(json, "trace_id", SegmentFault.MissingTraceId, id);
        if (!TraceHeader.isTraceId(traceId)) {
            throw new InvalidSegmentException(SegmentFault.InvalidTraceId, id);
        }
        String name = name(json, id);
        String parent = json.path("parent_id").asText(null);
        boolean subsegment = json.path("type").asText("").equals("subsegment");
        if (parent == null ? subsegment : !ID.matcher(parent).matches()) {
            throw new InvalidSegmentException(SegmentFault.InvalidParentId, id);
        }
        double start = start(json, id);
        Double end = end(json, start, id);
        subsegments(json, id);
        return new SegmentDocument(id, traceId, parent, name, start, end, subsegment, text, json);
    }

    private static ObjectNode parse(String text) throws InvalidSegmentException {
        try {
            if (Json.parse(text) instanceof ObjectNode object) {
                return object;
            }
            throw new InvalidSegmentException(SegmentFault.ParseError, null);
        } catch (JsonProcessingException e) {
            throw new InvalidSegmentException(SegmentFault.ParseError, null);
        }
    }

    private static String id(JsonNode json) throws InvalidSegmentException {
        String id = required(json, "id", SegmentFault.MissingId, null);
        if (!ID.matcher(id).matches()) {
            throw new InvalidSegmentException(SegmentFault.InvalidId, id);
        }
        return id;
    }

    private static String name(JsonNode json, String id) throws InvalidSegmentException {
        String name = required(json, "name", SegmentFault.MissingName, id);
        if (!NAME.matcher(name).matches()) {
            throw new InvalidSegmentException(SegmentFault.InvalidName, id);
        }
        return name;
    }

    private static double start(JsonNode json, String id) throws InvalidSegmentException {
        return time(json, "start_time", SegmentFault.MissingStartTime, SegmentFault.InvalidStartTime, id);
    }

    /** What is in progress has no end. */
    private static Double end(JsonNode json, double start, String id) throws InvalidSegmentException {
        if (!json.has("end_time") && json.path("in_progress").asBoolean(false)) {
            return null;
        }
        double end = time(json, "end_time", SegmentFault.MissingEndTime, SegmentFault.InvalidEndTime, id);
        if (end < start) {
            throw new InvalidSegmentException(SegmentFault.InvalidEndTime, id);
        }
        return end;
    }

    private static double time(JsonNode json, String member, SegmentFault missing, SegmentFault invalid, String id)
            throws InvalidSegmentException {
        JsonNode value = json.path(member);
        if (value.isMissingNode()) {
            throw new InvalidSegmentException(missing, id);
        }
        double seconds = value.isNumber() ? value.doubleValue() : -1;
        // Up to the year 5138: more is milliseconds by mistake.
        if (!(seconds >= 0 && seconds < 1e11)) {
            throw new InvalidSegmentException(invalid, id);
        }
        return seconds;
    }

    /** The depth of a document is bounded where it is parsed. */
    private static void subsegments(JsonNode json, String id) throws InvalidSegmentException {
        JsonNode all = json.path("subsegments");
        if (!all.isMissingNode() && !all.isArray()) {
            throw new InvalidSegmentException(SegmentFault.InvalidSubsegment, id);
        }
        for (JsonNode subsegment : all) {
            if (!(subsegment instanceof ObjectNode)) {
                throw new InvalidSegmentException(SegmentFault.InvalidSubsegment, id);
            }
            id(subsegment);
            name(subsegment, id);
            end(subsegment, start(subsegment, id), id);
            subsegments(subsegment, id);
        }
    }

    private static String required(JsonNode json, String member, SegmentFault missing, String id)
            throws InvalidSegmentException {
        JsonNode value = json.path(member);
        if (!value.isTextual() || value.textValue().isEmpty()) {
            throw new InvalidSegmentException(missing, id);
        }
        return value.textValue();
    }
}
