package dev.stagedoor.emulator.states.path;

import java.util.List;
import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stagedoor.emulator.states.error.InvalidExpressionException;

/** A compiled JSONPath that begins with {@code $}, on one tree. */
sealed interface JsonPathQuery permits DirectQuery, JaywayQuery {

    String text();

    /**
     * @param root null where there is no tree
     * @throws NoSuchValueException if the path can give only one value, and that is not there
     */
    JsonNode evaluate(JsonNode root) throws NoSuchValueException;

    /** The names and indexes that the path consists of; empty where it has more than that. */
    Optional<List<Step>> steps();

    static JsonPathQuery compile(String text) throws InvalidExpressionException {
        JaywayQuery query = JaywayQuery.compile(text);
        Optional<List<Step>> steps = Step.parse(text);
        return steps.isPresent() ? new DirectQuery(steps.get(), query) : query;
    }
}
