package dev.stagedoor.emulator.gateway.explain;

import java.util.ArrayList;
import java.util.List;

/** The last traces, as many as fit: bounded by number and by bytes. */
final class RequestRing {

    private final Trace[] slots;
    private final long maxBytes;
    private long first;
    private long next;
    private long bytes;

    RequestRing(int maxRequests, long maxBytes) {
        this.slots = new Trace[maxRequests];
        this.maxBytes = maxBytes;
    }

    synchronized void add(Trace trace) {
        if (next - first == slots.length) {
            evict();
        }
        slots[(int) (next++ % slots.length)] = trace;
        bytes += trace.weight;
        while (bytes > maxBytes && next - first > 1) {
            evict();
        }
    }

    private void evict() {
        int slot = (int) (first++ % slots.length);
        bytes -= slots[slot].weight;
        slots[slot] = null;
    }

    /** The newest first. */
    synchronized List<Trace> newest(int limit) {
        List<Trace> traces = new ArrayList<>();
        for (long i = next - 1; i >= first && traces.size() < limit; i--) {
            traces.add(slots[(int) (i % slots.length)]);
        }
        return traces;
    }

    synchronized Trace find(String requestId) {
        for (long i = next - 1; i >= first; i--) {
            Trace trace = slots[(int) (i % slots.length)];
            if (trace.requestId.equals(requestId)) {
                return trace;
            }
        }
        return null;
    }
}
