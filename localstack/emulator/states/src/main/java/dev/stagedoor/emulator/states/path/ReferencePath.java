package dev.stagedoor.emulator.states.path;

import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stagedoor.emulator.core.Json;
import dev.stagedoor.emulator.states.error.EvaluationException;
import dev.stagedoor.emulator.states.error.InvalidExpressionException;

/**
 * A path to exactly one place ({@code $.a.b[0]}): what {@code ItemsPath} and the like read, and where {@code
 * ResultPath} puts a result.
 *
 * @see <a href="https://states-language.net/spec.html#ref-paths">Reference paths</a>
 */
public final class ReferencePath {

    private final Path path;
    private final List<Step> steps;

    private ReferencePath(Path path, List<Step> steps) {
        this.path = path;
        this.steps = steps;
    }

    /**
     * For {@code ResultPath}, which can only lead into the input.
     *
     * @throws InvalidExpressionException as {@link #parseSource(String)}, and for {@code $$.a}, {@code
     *        $name}, {@code $.a[-1]}
     */
    public static ReferencePath parse(String text) throws InvalidExpressionException {
        ReferencePath reference = parseSource(text);
        if (!reference.path.readsInput()
                || reference.steps.stream().anyMatch(step -> step instanceof Step.Item item && item.index() < 0)) {
            throw invalid();
        }
        return reference;
    }

    /**
     * For {@code ItemsPath} and other fields that are only read.
     *
     * @throws InvalidExpressionException if the text is no path, or could match several values
     */
    public static ReferencePath parseSource(String text) throws InvalidExpressionException {
        if (!text.startsWith("$")) {
            throw new InvalidExpressionException("Value is not a Reference Path: Reference path didn't start with '$'");
        }
        Path path = Path.parse(text);
        return new ReferencePath(path, path.steps().orElseThrow(ReferencePath::invalid));
    }

    private static InvalidExpressionException invalid() {
        return new InvalidExpressionException("Value is not a Reference Path");
    }

    public Path path() {
        return path;
    }

    /** @throws EvaluationException {@code States.ReferencePathConflict}, naming the step that leads nowhere */
    public JsonNode read(Scope scope) {
        return path.find(scope).orElseThrow(() -> conflict(firstMissing(scope), path.document(scope)));
    }

    /**
     * A copy of the target with the value at this path; what is not on the path is shared with the target. Members
     * that are missing on the way are made, items of arrays are not.
     *
     * @throws EvaluationException {@code States.ReferencePathConflict}, if a step does not fit what is there
     */
    public JsonNode insert(JsonNode target, JsonNode value) {
        return insert(target, target, value, 0);
    }

    private Step firstMissing(Scope scope) {
        JsonNode at = path.document(scope);
        for (Step step : steps) {
            at = step.from(at);
            if (at == null) {
                return step;
            }
        }
        return new Step.Field(path.text());
    }

    private JsonNode insert(JsonNode target, JsonNode at, JsonNode value, int depth) {
        if (depth == steps.size()) {
            return value;
        }
        Step step = steps.get(depth);
        if (step instanceof Step.Field field && (at == null || at.isObject())) {
            ObjectNode copy = JsonNodeFactory.instance.objectNode();
            if (at instanceof ObjectNode object) {
                copy.setAll(object);
            }
            copy.set(field.name(), insert(target, copy.get(field.name()), value, depth + 1));
            return copy;
        }
        if (step instanceof Step.Item item && at instanceof ArrayNode array && item.index() < array.size()) {
            ArrayNode copy = JsonNodeFactory.instance.arrayNode(array.size()).addAll(array);
            copy.set(item.index(), insert(target, array.get(item.index()), value, depth + 1));
            return copy;
        }
        throw conflict(step, target);
    }

    /**
     * [?] The documentation names {@code States.ResultPathMatchFailure}; what users report of AWS is this name and
     * text.
     */
    private static EvaluationException conflict(Step step, JsonNode document) {
        return new EvaluationException("States.ReferencePathConflict",
                "Unable to apply step \"" + step.text() + "\" to input " + Json.write(document), null);
    }
}
