package dev.stagedoor.emulator.states.definition.parse;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.TreeMap;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.stagedoor.emulator.states.error.Diagnostic;
import dev.stagedoor.emulator.states.error.TextPosition;

/**
 * Finds the lines of places in the text of a definition: of a field, or, where it is missing, of what should have it. The text is read
 * once more for that, only where there is something to say about it.
 */
public final class TextPlaces {

    private static final JsonFactory JSON = new JsonFactory();

    private final JsonParser parser;
    private final Map<String, Found> found = new HashMap<>();

    /** As much of a place as has been found. */
    private record Found(int length, TextPosition position) {}

    private TextPlaces(JsonParser parser) {
        this.parser = parser;
    }

    /** The same diagnostics, each with its position in the text; those that have one already keep it. */
    public static List<Diagnostic> located(String text, List<Diagnostic> diagnostics) {
        Map<String, Found> places = find(text, diagnostics.stream().filter(diagnostic -> diagnostic.position() == null)
                .map(Diagnostic::place).filter(Objects::nonNull).distinct().toList());
        return diagnostics.stream().map(diagnostic -> places.containsKey(diagnostic.place())
                ? diagnostic.at(places.get(diagnostic.place()).position())
                : diagnostic).toList();
    }

    private static Map<String, Found> find(String text, Collection<String> places) {
        if (places.isEmpty()) {
            return Map.of();
        }
        try (JsonParser parser = JSON.createParser(text)) {
            TextPlaces here = new TextPlaces(parser);
            NavigableMap<String, String> wanted = new TreeMap<>();
            places.forEach(place -> wanted.put(place, place));
            here.value(wanted, 0, parser.nextToken(), position(parser));
            return here.found;
        } catch (IOException e) {
            throw new UncheckedIOException("A text that was read can be read again", e);
        }
    }

    /**
     * @param wanted the places that begin with this value's, by what they have behind it
     * @param length of this value's place
     * @param from where the value, or its name, begins
     */
    private void value(NavigableMap<String, String> wanted, int length, JsonToken token, TextPosition from)
            throws IOException {
        for (String place : wanted.values()) {
            // of a name that stands twice the last counts, as in the tree
            found.merge(place, new Found(length, from), (old, here) -> here.length >= old.length ? here : old);
        }
        if (wanted.isEmpty()) {
            parser.skipChildren();
        } else if (token == JsonToken.START_OBJECT) {
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                TextPosition name = position(parser);
                String step = "/" + parser.currentName();
                value(below(wanted, step), length + step.length(), parser.nextToken(), name);
            }
        } else if (token == JsonToken.START_ARRAY) {
            int index = 0;
            for (JsonToken item = parser.nextToken(); item != JsonToken.END_ARRAY; item = parser.nextToken()) {
                String step = "[" + index++ + "]";
                value(below(wanted, step), length + step.length(), item, position(parser));
            }
        }
    }

    private static NavigableMap<String, String> below(NavigableMap<String, String> wanted, String step) {
        NavigableMap<String, String> below = new TreeMap<>();
        wanted.subMap(step, true, step + Character.MAX_VALUE, true).forEach((rest, place) -> {
            if (rest.length() == step.length() || "/[".indexOf(rest.charAt(step.length())) >= 0) {
                below.put(rest.substring(step.length()), place);
            }
        });
        return below;
    }

    private static TextPosition position(JsonParser parser) {
        JsonLocation at = parser.currentTokenLocation();
        return new TextPosition(at.getLineNr(), at.getColumnNr());
    }
}
