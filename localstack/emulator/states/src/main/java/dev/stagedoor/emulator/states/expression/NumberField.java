package dev.stagedoor.emulator.states.expression;

import java.util.regex.Pattern;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stagedoor.emulator.states.error.EvaluationException;

/**
 * A field that wants a number, nearly always a whole one: written out, at a path or in JSONata.
 *
 * @param field its name, as it stands in AWS's error texts
 * @param path as written; null where the number is written out or is JSONata
 */
public record NumberField(Expression value, String field, String path) {

    private static final Pattern WHOLE = Pattern.compile("-?[0-9]{1,18}");

    /**
     * @throws EvaluationException {@code States.Runtime} if the path leads to something else
     */
    public long whole(Data data) {
        JsonNode number = value.evaluate(data);
        if (number.isNumber() && number.canConvertToExactIntegral() && number.canConvertToLong()) {
            return number.longValue();
        }
        String text = number.isTextual() ? number.textValue() : number.toString();
        if (WHOLE.matcher(text).matches()) {
            return Long.parseLong(text); // AWS takes a text that is a number
        }
        throw new EvaluationException("States.Runtime",
                "The %s field refers to value \"%s\" which is not a valid integer: %s".formatted(field, text, path),
                null);
    }

    /**
     * For counts.
     *
     * @throws EvaluationException as {@link #whole(Data)}, and as {@link #outOfRange(String)} below 0
     */
    public long count(Data data) {
        long number = whole(data);
        if (number < 0) {
            throw outOfRange(name() + " cannot be negative."); // [?] of MaxConcurrency
        }
        return number;
    }

    /** The field without {@code Path}, as AWS's sentences about ranges name it. */
    public String name() {
        return path == null ? field : field.substring(0, field.length() - "Path".length());
    }

    /**
     * The failure of a number that its field does not take: {@code States.QueryEvaluationError} where JSONata gave it,
     * {@code States.Runtime} where a path did. A number that is written out was checked with its definition.
     *
     * @see <a href="https://docs.aws.amazon.com/step-functions/latest/dg/transforming-data.html">Errors of JSONata</a>
     */
    public EvaluationException outOfRange(String reason) {
        return path == null
                ? new EvaluationException("States.QueryEvaluationError", reason, field)
                : new EvaluationException("States.Runtime", reason, null);
    }

    /**
     * For the few fields that take a fraction.
     *
     * @throws EvaluationException {@code States.Runtime} if the path leads to something else
     */
    public double decimal(Data data) {
        JsonNode number = value.evaluate(data);
        return number.isNumber() ? number.doubleValue() : whole(data);
    }
}
