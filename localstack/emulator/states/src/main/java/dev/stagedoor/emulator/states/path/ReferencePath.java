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
 * A path to exactly one place of the input ({@code $.a.b[0]}), where {@code ResultPath} puts a result.
 *
 * @see <a href="https://states-language.net/spec.html#ref-paths">Reference paths</a>
 */
public final class ReferencePath {

    private final String text;
    private final List<Step> steps;

    private ReferencePath(String text, List<Step> steps) {
        this.text = text;
        this.steps = steps;
    }

    /** @throws InvalidExpressionException if the text is no path, could match several values, or leaves the input */
    public static ReferencePath parse(String text) throws InvalidExpressionException {
        Path path = Path.parse(text);
        List<Step> steps = path.variables().isEmpty() && !text.startsWith("$$") ? Step.parse(text).orElse(null) : null;
        if (steps == null || steps.stream().anyMatch(step -> step instanceof Step.Item item && item.index() < 0)) {
            throw new InvalidExpressionException("Value is not a Reference Path");
        }
        return new ReferencePath(text, steps);
    }

    public String text() {
        return text;
    }

    /**
     * A copy of the target with the value at this path; what is not on the path is shared with the target. Objects that are missing on
     * the way are made, items of arrays are not.
     *
     * @throws EvaluationException {@code States.ResultPathMatchFailure}, if a step does not fit what is there
     */
    public JsonNode insert(JsonNode target, JsonNode value) {
        return insert(target, value, 0);
    }

    private JsonNode insert(JsonNode at, JsonNode value, int depth) {
        if (depth == steps.size()) {
            return value;
        }
        Step step = steps.get(depth);
        if (step instanceof Step.Field field && (at == null || at.isObject())) {
            ObjectNode copy = JsonNodeFactory.instance.objectNode();
            if (at != null) {
                copy.setAll((ObjectNode) at);
            }
            copy.set(field.name(), insert(at == null ? null : at.get(field.name()), value, depth + 1));
            return copy;
        }
        if (step instanceof Step.Item item && at instanceof ArrayNode && item.index() < at.size()) {
            ArrayNode copy = JsonNodeFactory.instance.arrayNode(at.size()).addAll((ArrayNode) at);
            copy.set(item.index(), insert(at.get(item.index()), value, depth + 1));
            return copy;
        }
        throw new EvaluationException("States.ResultPathMatchFailure",
                "Unable to apply ReferencePath " + text + " to input " + Json.write(at),
                null);
    }
}
