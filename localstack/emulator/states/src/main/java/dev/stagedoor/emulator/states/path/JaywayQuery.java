package dev.stagedoor.emulator.states.path;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.jayway.jsonpath.Configuration;
import com.jayway.jsonpath.JsonPath;
import com.jayway.jsonpath.JsonPathException;
import com.jayway.jsonpath.PathNotFoundException;
import dev.stagedoor.emulator.states.error.EvaluationException;
import dev.stagedoor.emulator.states.error.InvalidExpressionException;

/**
 * A path in Jayway's dialect, with filters, slices, wildcards, deep scans and functions, evaluated with a bound on
 * its work.
 *
 * @param once whether the compiled path must not be used twice: Jayway keeps the arguments of functions in it
 * @see <a href="https://github.com/json-path/JsonPath">Jayway JsonPath</a>
 */
record JaywayQuery(String text, RegexFilters source, JsonPath compiled, boolean once) implements JsonPathQuery {

    private static final Pattern FUNCTION_WITH_ARGUMENTS = Pattern.compile("[A-Za-z]\\( *[^ )]");

    static JaywayQuery compile(String text) throws InvalidExpressionException {
        try {
            RegexFilters source = RegexFilters.takenOutOf(text);
            return new JaywayQuery(text, source, source.compile(), FUNCTION_WITH_ARGUMENTS.matcher(text).find());
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
        JsonPath path = once ? source.compile() : compiled;
        try {
            return JsonValues.toNode(path.read(root, configuration));
        } catch (Work.ExceededException e) {
            throw new EvaluationException("States.Runtime", "The JSONPath '" + text + "' takes too much work", null);
        } catch (PathNotFoundException e) {
            if (!compiled.isDefinite()) {
                return JsonNodeFactory.instance.arrayNode();
            }
            throw new NoSuchValueException(Explanation.of(compiled, root));
        } catch (JsonPathException | IllegalStateException | IndexOutOfBoundsException | ClassCastException e) {
            // Jayway lets some mistakes in the use of functions through as they come.
            throw new NoSuchValueException(e.getMessage());
        }
    }

    @Override
    public Optional<List<Step>> steps() {
        return Optional.empty();
    }
}
