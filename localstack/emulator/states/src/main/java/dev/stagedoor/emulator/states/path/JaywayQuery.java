package dev.stagedoor.emulator.states.path;

import java.util.List;
import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.jayway.jsonpath.Configuration;
import com.jayway.jsonpath.JsonPath;
import com.jayway.jsonpath.JsonPathException;
import com.jayway.jsonpath.PathNotFoundException;
import dev.stagedoor.emulator.states.error.EvaluationException;
import dev.stagedoor.emulator.states.error.InvalidExpressionException;

/**
 * A path in Jayway's dialect, with filters, slices, wildcards, deep scans and functions, evaluated with a bound on its work.
 *
 * @see <a href="https://github.com/json-path/JsonPath">Jayway JsonPath</a>
 */
record JaywayQuery(String text, JsonPath compiled) implements JsonPathQuery {

    static JaywayQuery compile(String text) throws InvalidExpressionException {
        try {
            RegexFilters filters = RegexFilters.takenOutOf(text);
            return new JaywayQuery(text, JsonPath.compile(filters.path(), filters.predicates()));
        } catch (JsonPathException | IllegalArgumentException | StackOverflowError e) {
            throw new InvalidExpressionException(Path.INVALID);
        }
    }

    @Override
    public JsonNode evaluate(JsonNode root) throws NoSuchValueException {
        if (root == null) {
            throw new NoSuchValueException("No results for path: " + text);
        }
        Work work = new Work();
        Configuration configuration = Configuration.builder().jsonProvider(new CountingTrees(work))
                .mappingProvider(new CountingMapper(work)).build();
        try {
            return JsonValues.toNode(compiled.read(root, configuration));
        } catch (PathNotFoundException e) {
            if (!compiled.isDefinite()) {
                return JsonNodeFactory.instance.arrayNode();
            }
            throw new NoSuchValueException(e.getMessage());
        } catch (JsonPathException e) {
            throw new NoSuchValueException(e.getMessage());
        } catch (Work.ExceededException e) {
            throw new EvaluationException("States.Runtime", "The JSONPath '" + text + "' takes too much work", null);
        }
    }

    @Override
    public Optional<List<Step>> steps() {
        return Optional.empty();
    }
}
