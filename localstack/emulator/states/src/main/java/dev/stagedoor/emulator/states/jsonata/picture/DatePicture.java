package dev.stagedoor.emulator.states.jsonata.picture;

import java.util.ArrayList;
import java.util.List;

import dev.stagedoor.emulator.states.jsonata.value.EvaluationLimitException;
import dev.stagedoor.emulator.states.jsonata.value.JsonataException;

/**
 * A picture of a date and time: text and markers such as {@code [M01]}.
 *
 * @see <a href="https://www.w3.org/TR/xpath-functions-31/#date-picture-string">The picture string</a>
 */
record DatePicture(List<Part> parts) {

    private static final int MAXIMUM_LENGTH = 1000;

    /** A part of a picture. */
    sealed interface Part permits Literal, DateMarker {}

    /** Text that stands for itself. */
    record Literal(String text) implements Part {}

    /** @throws JsonataException D3131 to D3135 */
    static DatePicture parse(String picture) {
        if (picture.length() > MAXIMUM_LENGTH) {
            throw EvaluationLimitException.memory();
        }
        List<Part> parts = new ArrayList<>();
        int start = 0;
        for (int i = picture.indexOf('['); i >= 0; i = picture.indexOf('[', start)) {
            addLiteral(parts, picture.substring(start, i));
            if (picture.startsWith("[[", i)) {
                parts.add(new Literal("["));
                start = i + 2;
            } else {
                int end = picture.indexOf(']', i);
                if (end < 0) {
                    throw new JsonataException("D3135");
                }
                parts.add(DateMarker.parse(picture.substring(i + 1, end).replaceAll("\\s+", "")));
                start = end + 1;
            }
        }
        addLiteral(parts, picture.substring(start));
        return new DatePicture(List.copyOf(parts));
    }

    private static void addLiteral(List<Part> parts, String text) {
        if (!text.isEmpty()) {
            parts.add(new Literal(text.replace("]]", "]")));
        }
    }
}
