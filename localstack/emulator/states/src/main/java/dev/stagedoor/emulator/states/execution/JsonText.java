package dev.stagedoor.emulator.states.execution;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import dev.stagedoor.emulator.core.Json;
import dev.stagedoor.emulator.states.error.TextPosition;

/** Texts of callers that must be JSON; what is wrong with one is said as AWS says it. */
public final class JsonText {

    /** As much of a text as AWS quotes. */
    private static final int QUOTED = 500;
    private static final Pattern UNKNOWN_TOKEN = Pattern.compile("Unrecognized token '([^']*)'");
    private static final Pattern REDACTED = Pattern.compile("Source: REDACTED \\([^)]*\\)");

    private JsonText() {}

    /** A text that is no JSON. */
    public static final class NotJsonException extends Exception {

        private final transient TextPosition position;

        private NotJsonException(String message, JsonLocation at) {
            super(message);
            position = at == null ? new TextPosition(1, 1) : new TextPosition(at.getLineNr(), at.getColumnNr());
        }

        public TextPosition position() {
            return position;
        }
    }

    /**
     * @throws NotJsonException with the parser's sentence and the place
     */
    public static JsonNode parse(String text) throws NotJsonException {
        try {
            JsonNode node = Json.parse(text);
            if (node.isMissingNode()) {
                throw new NotJsonException("No content to map due to end-of-input", null);
            }
            return node;
        } catch (JsonProcessingException e) {
            String reason = e.getOriginalMessage();
            throw new NotJsonException(REDACTED.matcher(reason).replaceAll(Matcher.quoteReplacement(source(text)))
                    + "\n at " + place(text, e.getLocation(), tokenLength(reason)), e.getLocation());
        }
    }

    /** AWS's parser stands behind a word that it does not know, the emulator's before it. */
    private static int tokenLength(String reason) {
        Matcher token = UNKNOWN_TOKEN.matcher(reason);
        return token.lookingAt() ? token.group(1).length() : 0;
    }

    /** Where in the text, as AWS's parser writes it. */
    private static String place(String text, JsonLocation at, int ahead) {
        return "[%s; line: %d, column: %d]".formatted(source(text), at == null ? 1 : at.getLineNr(),
                at == null ? 1 : at.getColumnNr() + ahead);
    }

    private static String source(String text) {
        String quoted = text.length() <= QUOTED
                ? text
                : text.substring(0, QUOTED) + "[truncated " + (text.length() - QUOTED) + " chars]";
        return "Source: (String)\"" + quoted + '"';
    }
}
