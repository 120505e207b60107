package dev.stagedoor.emulator.states.intrinsic;

import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stagedoor.emulator.states.intrinsic.BoundedText.TooLongException;

/** A value as {@code States.Format} shows it: as Java shows its maps, lists and numbers, {@code {a=1, b=[x, null]}}. */
final class JavaText {

    private JavaText() {}

    static void write(JsonNode value, BoundedText to) throws TooLongException {
        if (value.isObject()) {
            String separator = "{";
            for (Map.Entry<String, JsonNode> member : value.properties()) {
                to.add(separator).add(member.getKey()).add("=");
                write(member.getValue(), to);
                separator = ", ";
            }
            to.add(value.isEmpty() ? "{}" : "}");
        } else if (value.isArray()) {
            String separator = "[";
            for (JsonNode item : value) {
                to.add(separator);
                write(item, to);
                separator = ", ";
            }
            to.add(value.isEmpty() ? "[]" : "]");
        } else {
            to.add(scalar(value));
        }
    }

    private static String scalar(JsonNode value) {
        if (value.isNumber() && !value.isIntegralNumber() && Double.isFinite(value.doubleValue())) {
            return Double.toString(value.doubleValue());
        }
        return value.asText();
    }
}
