package dev.stagedoor.emulator.states.mapruns.reading;

import java.io.IOException;
import java.io.InputStream;

import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.filter.FilteringParserDelegate;
import com.fasterxml.jackson.core.filter.JsonPointerBasedFilter;
import com.fasterxml.jackson.core.filter.TokenFilter.Inclusion;

/**
 * {@code JSON}: the elements of an array, or the entries of an object.
 *
 * @param pointer to the array or object, as RFC 6901 has it; null where it is the whole document
 */
record JsonFormat(JsonPointer pointer) implements ItemFormat {

    @Override
    public void read(InputStream content, ReadItems items) throws IOException {
        try (JsonParser parser = open(content)) {
            JsonToken first = parser.nextToken();
            if (first == JsonToken.START_ARRAY) {
                elements(parser, items);
            } else if (first == JsonToken.START_OBJECT) {
                entries(parser, items);
            } else if (first == null && pointer != null) {
                throw new ItemReaderException("The ItemsPointer '" + pointer + "' leads to nothing in the document.");
            } else {
                throw new ItemReaderException("Attempting to map over non-iterable node."); // AWS's words
            }
        }
    }

    private JsonParser open(InputStream content) throws IOException {
        JsonParser parser = JsonTree.FACTORY.createParser(content);
        return pointer == null
                ? parser
                : new FilteringParserDelegate(parser, new JsonPointerBasedFilter(pointer),
                        Inclusion.ONLY_INCLUDE_ALL, false);
    }

    private void elements(JsonParser parser, ReadItems items) throws IOException {
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            if (items.full()) {
                return;
            }
            items.add(JsonTree.read(parser, items));
        }
        nothingAfter(parser);
    }

    private void entries(JsonParser parser, ReadItems items) throws IOException {
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            if (items.full()) {
                return;
            }
            String key = parser.currentName();
            parser.nextToken();
            items.add(key, JsonTree.read(parser, items));
        }
        nothingAfter(parser);
    }

    private static void nothingAfter(JsonParser parser) throws IOException {
        if (parser.nextToken() != null) {
            throw new JsonParseException(parser, "There is something after the end of the document");
        }
    }
}
