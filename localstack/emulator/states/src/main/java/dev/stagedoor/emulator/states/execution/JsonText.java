package dev.stagedoor.emulator.states.execution;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import dev.stagedoor.emulator.core.Json;

/** Texts of callers that must be JSON; what is wrong with one is said as AWS says it. */
public final class JsonText {

    /** As much of a text as AWS quotes. */
    private static final int QUOTED = 500;

    private JsonText() {}

    /** A text that is no JSON. */
    public static final class NotJsonException extends Exception {

        private NotJsonException(String message) {
            super(message);
        }
    }

    /**
     * @throws NotJsonException with the parser's sentence and the place
     */
    public static JsonNode parse(String text) throws NotJsonException {
        try {
            JsonNode node = Json.parse(text);
            if (node.isMissingNode()) {
                throw new NotJsonException("No content to map due to end-of-input");
            }
            return node;
        } catch (JsonProcessingException e) {
            throw new NotJsonException(e.getOriginalMessage() + "\n at " + place(text, e.getLocation()));
        }
    }

    /** Where in the text, as AWS's parser writes it. */
    private static String place(String text, JsonLocation at) {
        String quoted = text.length() <= QUOTED
                ? text
                : text.substring(0, QUOTED) + "[truncated " + (text.length() - QUOTED) + " chars]";
        return "[Source: (String)\"%s\"; line: %d, column: %d]".formatted(quoted, at == null ? 1 : at.getLineNr(),
                at == null ? 1 : at.getColumnNr());
    }
}
