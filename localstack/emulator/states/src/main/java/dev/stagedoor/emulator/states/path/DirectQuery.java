package dev.stagedoor.emulator.states.path;

import java.util.List;
import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * A path of names and indexes, which most are: it is walked without Jayway. Where it leads nowhere, Jayway walks it
 * once more and says why in its words.
 */
record DirectQuery(List<Step> path, JaywayQuery explainer) implements JsonPathQuery {

    @Override
    public String text() {
        return explainer.text();
    }

    @Override
    public JsonNode evaluate(JsonNode root) throws NoSuchValueException {
        JsonNode at = root;
        for (int i = 0; i < path.size() && at != null; i++) {
            at = path.get(i).from(at);
        }
        return at != null ? at : explainer.evaluate(root);
    }

    @Override
    public Optional<List<Step>> steps() {
        return Optional.of(path);
    }
}
