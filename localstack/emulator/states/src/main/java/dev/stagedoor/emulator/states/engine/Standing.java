package dev.stagedoor.emulator.states.engine;

import java.time.Instant;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * Where a workflow stands, and all that it goes on with: what is left of one whose execution did not succeed.
 *
 * @param state the state's name
 * @param entered the event with which it was entered; 0 where it was not yet
 * @param enteredAt null where it was not yet
 * @param last the last event of this workflow, which the next one follows
 * @param variables of the workflow, those that it reads of others included
 * @param kept what the state's work had come to; null where a redrive does it all
 * @see <a href="https://docs.aws.amazon.com/step-functions/latest/dg/redrive-executions.html">Redrive</a>
 */
record Standing(String state, Payload input, long entered, Instant enteredAt, long last,
        Map<String, JsonNode> variables, Kept kept) {

    private static final long RECORD = 256;
    /** What a value takes for each byte of its text, about. */
    private static final long TREE = 4;

    /** It is about to enter a state. */
    static Standing before(String state, Payload input, long last, Map<String, JsonNode> variables) {
        return new Standing(state, input, 0, null, last, variables, null);
    }

    /** What it takes in memory beside the execution's history, about, in bytes. */
    long weight() {
        return weight(Collections.newSetFromMap(new IdentityHashMap<>()));
    }

    /** @param counted the values that are counted already, by identity: branches share theirs */
    long weight(Set<Object> counted) {
        long weight = RECORD + weight(input, counted) + (kept == null ? 0 : kept.weight(counted));
        for (JsonNode value : variables.values()) {
            weight += counted.add(value) ? TREE * JsonSize.bytes(value, Payload.MAX_BYTES) : 0;
        }
        return weight;
    }

    static long weight(Payload value, Set<Object> counted) {
        return counted.add(value.node()) ? TREE * value.weight() : 0;
    }
}
