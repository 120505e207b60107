package dev.stagedoor.emulator.states.intrinsic;

import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * The values of a call's arguments, taken out by kind.
 *
 * @param templates beside each value how {@code States.Format} reads it as a template: a literal's escapes
 *        are known no more from its value; null where the argument is no literal text
 */
record Arguments(List<JsonNode> values, List<FormatTemplate> templates) {

    /** The longest text that is encoded or hashed. */
    static final int MAX_ENCODED = 10_000;

    public int count() {
        return values.size();
    }

    public JsonNode value(int index) {
        return values.get(index);
    }

    public String text(int index) throws InvalidArgumentsException {
        if (value(index).isTextual()) {
            return value(index).textValue();
        }
        throw new InvalidArgumentsException();
    }

    /** A text of at most 10,000 characters. */
    public String shortText(int index) throws InvalidArgumentsException {
        String text = text(index);
        if (text.length() > MAX_ENCODED) {
            throw new InvalidArgumentsException();
        }
        return text;
    }

    public ArrayNode array(int index) throws InvalidArgumentsException {
        if (value(index) instanceof ArrayNode array) {
            return array;
        }
        throw new InvalidArgumentsException();
    }

    public ObjectNode object(int index) throws InvalidArgumentsException {
        if (value(index) instanceof ObjectNode object) {
            return object;
        }
        throw new InvalidArgumentsException();
    }

    /** A 32-bit integer; a fraction is cut off, as AWS does where it does not round. */
    public int integer(int index) throws InvalidArgumentsException {
        return inRange((long) number(index));
    }

    /** A 32-bit integer; half is rounded up: -1.5 to -1. */
    public int rounded(int index) throws InvalidArgumentsException {
        return inRange(Math.round(number(index)));
    }

    public FormatTemplate template(int index) throws InvalidArgumentsException {
        FormatTemplate literal = templates.get(index);
        return literal != null ? literal : FormatTemplate.of(text(index));
    }

    /** A double holds every 32-bit integer, and costs the same for each exponent. */
    private double number(int index) throws InvalidArgumentsException {
        if (value(index).isNumber()) {
            return value(index).doubleValue();
        }
        throw new InvalidArgumentsException();
    }

    static int inRange(long value) throws InvalidArgumentsException {
        if (value != (int) value) {
            throw new InvalidArgumentsException();
        }
        return (int) value;
    }
}
