package dev.stagedoor.emulator.gateway.pipeline;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stagedoor.emulator.gateway.cache.CacheKey;
import dev.stagedoor.emulator.gateway.explain.StepNote;

/**
 * What was looked for in the cache, and what came of it.
 *
 * @param key whose values are short; null if they are not
 */
record CacheNote(String outcome, CacheKey key) implements StepNote {

    /** A note is kept long after its request: long values are not. */
    private static final int MAX_CHARACTERS = 500;

    static CacheNote of(String outcome, CacheKey key) {
        return new CacheNote(outcome, key.characters() > MAX_CHARACTERS ? null : key);
    }

    @Override
    public void writeTo(ObjectNode step) {
        step.put("decision", outcome);
        if (key == null) {
            step.put("key", "longer than " + MAX_CHARACTERS + " characters");
            return;
        }
        StringBuilder text = new StringBuilder(key.verb()).append(' ').append(key.namespace()).append(" of deployment ")
                .append(key.deployment());
        for (int i = 0; i < key.names().size(); i++) {
            text.append(", ").append(key.names().get(i)).append('=').append(key.values().get(i));
        }
        step.put("key", text.toString());
    }
}
