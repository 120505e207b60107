package dev.stagedoor.emulator.gateway.explain;

import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * What a step decided about one request: numbers and references that become text only when somebody asks. It is kept for as
 * long as the request's {@link Trace}, so it must not hold the exchange, nor a body or a long text of the request.
 */
@FunctionalInterface
public interface StepNote {

    /** Adds {@code decision}, one line, and whatever else helps to understand it. */
    void writeTo(ObjectNode step);

    /** A decision whose text is known. */
    static StepNote of(String decision) {
        return step -> step.put("decision", decision);
    }
}
