package dev.stagedoor.emulator.gateway.pipeline;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stagedoor.emulator.gateway.exchange.TraceContext;
import dev.stagedoor.emulator.gateway.explain.StepNote;

/** The stage that was found, and the trace that the request belongs to. */
record TracedNote(StepNote stage, TraceContext context) implements StepNote {

    @Override
    public void writeTo(ObjectNode step) {
        stage.writeTo(step);
        String decided = context.byRule() ? "by the default rule" : "as the client decided";
        step.put("trace", context.root() + (context.sampled() ? ", recorded " : ", not recorded ") + decided);
    }
}
