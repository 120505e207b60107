package dev.stagedoor.emulator.states.traces;

import java.time.Instant;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stagedoor.emulator.core.Json;
import dev.stagedoor.emulator.core.xray.SegmentText;
import dev.stagedoor.emulator.states.error.ErrorOutput;

/** A part of a segment, or the segment itself: open until it is closed. */
final class Subsegment {

    /** Of a cause as much as helps to know it again. */
    private static final int MAX_MESSAGE = 200;

    private final Subsegment parent;
    private final ObjectNode json;
    private final boolean call;
    private Instant last;

    /**
     * @param parent null for the segment
     * @param call whether it is the call of a task, not a state
     */
    Subsegment(Subsegment parent, String id, String name, Instant start, boolean call) {
        this.parent = parent;
        this.call = call;
        this.json = Json.object().put("id", id).put("name", SegmentText.name(name)).put("start_time",
                SegmentText.seconds(start));
        this.last = start;
        if (parent != null) {
            parent.json.withArray("/subsegments").add(json);
        }
    }

    ObjectNode json() {
        return json;
    }

    String id() {
        return json.get("id").textValue();
    }

    String name() {
        return json.get("name").textValue();
    }

    /** What it is a part of; null for the segment. */
    Subsegment parent() {
        return parent;
    }

    /** Whether it is a part of another one, or a part of one of its parts. */
    boolean isIn(Subsegment other) {
        return parent != null && (parent == other || parent.isIn(other));
    }

    boolean isCall() {
        return call;
    }

    /** It failed, and why. */
    void fail(String flag, ErrorOutput error, String exceptionId) {
        json.put(flag, true);
        if (error.error() != null) {
            ObjectNode exception = json.withArray("/cause/exceptions").addObject().put("id", exceptionId).put("type",
                    cut(error.error()));
            if (error.cause() != null) {
                exception.put("message", cut(error.cause()));
            }
        }
    }

    private static String cut(String text) {
        return text.substring(0, Math.min(text.length(), MAX_MESSAGE));
    }

    /** Something of it happened then. */
    void saw(Instant now) {
        last = now;
    }

    /** Nothing more happens in it: it ends with what happened last. */
    void close() {
        json.put("end_time", SegmentText.seconds(last));
    }
}
