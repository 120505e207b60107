package dev.stagedoor.emulator.gateway.pipeline;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stagedoor.emulator.gateway.explain.StepNote;

/**
 * Which integration response was selected.
 *
 * @param functionError what it was selected by; null: by the back end's status
 */
record IntegrationResponseNote(int status, String functionError) implements StepNote {

    private static final int MAX = 200;

    IntegrationResponseNote {
        functionError = functionError == null || functionError.length() <= MAX
                ? functionError
                : functionError.substring(0, MAX) + "...";
    }

    @Override
    public void writeTo(ObjectNode step) {
        String by = functionError == null || functionError.isEmpty() ? "" : ", for the error " + functionError;
        step.put("decision", "integration response " + status + by);
    }
}
