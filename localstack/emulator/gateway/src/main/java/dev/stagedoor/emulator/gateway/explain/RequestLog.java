package dev.stagedoor.emulator.gateway.explain;

import java.util.List;
import java.util.Optional;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stagedoor.emulator.core.Json;

/**
 * The last 1,000 requests, or 4 MB of them, whichever is less; and the last 500 that failed (2 MB), so that traffic does not
 * wash them away. More would outlive the young generation and cost pauses of 40 ms. What may stand in a text is decided by
 * {@link Redaction}. Thread-safe.
 */
public final class RequestLog {

    private static final int MAX_REQUESTS = 1_000;
    private static final long MAX_BYTES = 4L * 1024 * 1024;
    private static final int MAX_ERRORS = 500;
    private static final long MAX_ERROR_BYTES = 2L * 1024 * 1024;

    private final TraceNarrator narrator;
    private final RequestRing requests = new RequestRing(MAX_REQUESTS, MAX_BYTES);
    private final RequestRing errors = new RequestRing(MAX_ERRORS, MAX_ERROR_BYTES);

    /** @param stepNames by their number in a trace */
    public RequestLog(List<String> stepNames) {
        narrator = new TraceNarrator(stepNames);
    }

    /** Takes a trace that is complete. */
    public void add(Trace trace) {
        requests.add(trace);
        if (trace.status >= 400) {
            errors.add(trace);
        }
    }

    /** How a request travelled: its steps with their decisions and times, what was sent to whom and what came back. */
    public Optional<ObjectNode> find(String requestId) {
        Trace trace = requests.find(requestId);
        return Optional.ofNullable(trace == null ? errors.find(requestId) : trace).map(narrator::tell);
    }

    /** The same for the newest request; empty if there was none yet. */
    public Optional<ObjectNode> last() {
        return requests.newest(1).stream().findFirst().map(narrator::tell);
    }

    /** The newest requests, one line each, the newest first. */
    public ArrayNode list(int limit) {
        return summaries(requests.newest(limit));
    }

    /** The same for those that were answered with 400 or more. */
    public ArrayNode listErrors(int limit) {
        return summaries(errors.newest(limit));
    }

    private ArrayNode summaries(List<Trace> traces) {
        ArrayNode lines = Json.array();
        traces.forEach(trace -> lines.add(narrator.summary(trace)));
        return lines;
    }
}
