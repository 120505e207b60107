package dev.stagedoor.emulator.telemetry.xray.store;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import dev.stagedoor.emulator.telemetry.xray.document.SegmentDocument;

/** All traces, in memory and bounded by {@link TraceLimits}. Thread-safe: every method is one short critical section. */
public final class TraceStore {

    private final TraceLimits limits;
    /** In the order in which they began to come. */
    private final Map<String, Growing> traces = new LinkedHashMap<>();
    private long bytes;

    public TraceStore(TraceLimits limits) {
        this.limits = limits;
    }

    private static final class Growing {
        private final Map<String, SegmentDocument> segments = new LinkedHashMap<>();
        private int chars;
        private long bytes;
        private int revision;
        private boolean limitExceeded;
        /** As it is now; null after a change until somebody asks. */
        private RecordedTrace recorded;

        RecordedTrace recorded(String id) {
            if (recorded == null) {
                recorded = new RecordedTrace(id, List.copyOf(segments.values()), revision, limitExceeded);
            }
            return recorded;
        }
    }

    /** Keeps a segment; one of the same id, in progress until now, is replaced. Of one that is too large alone nothing is kept. */
    public synchronized void put(SegmentDocument segment) {
        if (segment.text().length() > limits.charsPerTrace() && !traces.containsKey(segment.traceId())) {
            return;
        }
        Growing trace = traces.computeIfAbsent(segment.traceId(), id -> new Growing());
        trace.revision++;
        trace.recorded = null;
        SegmentDocument before = trace.segments.get(segment.id());
        int more = segment.text().length() - (before == null ? 0 : before.text().length());
        if (trace.chars + more > limits.charsPerTrace()) {
            trace.limitExceeded = true;
            return;
        }
        trace.segments.put(segment.id(), segment);
        trace.chars += more;
        long weight = segment.weight() - (before == null ? 0 : before.weight());
        trace.bytes += weight;
        bytes += weight;
        Iterator<Growing> oldest = traces.values().iterator();
        while (bytes > limits.bytes() || traces.size() > limits.traces()) {
            bytes -= oldest.next().bytes;
            oldest.remove();
        }
    }

    public synchronized Optional<RecordedTrace> find(String id) {
        return Optional.ofNullable(traces.get(id)).map(trace -> trace.recorded(id));
    }

    /** All traces, the oldest first. */
    public synchronized List<RecordedTrace> all() {
        List<RecordedTrace> all = new ArrayList<>(traces.size());
        traces.forEach((id, trace) -> all.add(trace.recorded(id)));
        return all;
    }
}
