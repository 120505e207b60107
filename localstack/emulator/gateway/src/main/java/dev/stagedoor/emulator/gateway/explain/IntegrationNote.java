package dev.stagedoor.emulator.gateway.explain;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** What was called and what it answered. */
record IntegrationNote(Trace trace) implements StepNote {

    @Override
    public void writeTo(ObjectNode step) {
        StringBuilder text = new StringBuilder(trace.method.integration().type().name());
        append(text, " ", trace.endpoint == null ? null : Redaction.query(trace.endpoint));
        append(text, " at ", trace.endpointPeer);
        append(text, " -> ", trace.endpointStatus == 0 ? null : trace.endpointStatus);
        append(text, ", ", trace.endpointNote);
        step.put("decision", text.toString());
    }

    private static void append(StringBuilder text, String before, Object what) {
        if (what != null) {
            text.append(before).append(what);
        }
    }
}
