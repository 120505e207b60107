package dev.stagedoor.emulator.gateway.pipeline;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stagedoor.emulator.gateway.explain.StepNote;

/** Which template made the integration's body. */
record RequestTemplateNote(String mediaType, int bytes) implements StepNote {

    @Override
    public void writeTo(ObjectNode step) {
        step.put("decision", "by the template of " + mediaType + ": " + bytes + " bytes");
    }
}
