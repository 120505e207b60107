package dev.stagedoor.emulator.gateway.exchange;

import dev.stagedoor.emulator.core.xray.TraceHeader;

/**
 * A request's place in an X-Ray trace, where its stage takes part in traces.
 *
 * @param root the trace's id
 * @param segmentId of the gateway's own segment
 * @param callId of the part of it that is the call of the back end
 * @param parentId the segment that called the gateway; null where the client sent none
 * @param sampled whether the trace is recorded
 * @param byRule true if the default rule decided that, false if the client had
 */
public record TraceContext(String root, String segmentId, String callId, String parentId, boolean sampled,
        boolean byRule) {

    /** {@code X-Amzn-Trace-Id} for whom the gateway calls: the call is the parent, as in traces of AWS. */
    public String header() {
        return TraceHeader.text(root, callId, sampled);
    }
}
