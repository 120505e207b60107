package dev.stagedoor.emulator.states.mapruns.reading;

import java.io.IOException;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Builds values of a text that may be larger than memory: what each node takes is taken before it is built. */
final class JsonTree {

    /** At most 100 levels, as everywhere in the emulator; a string or number of a reasonable length. */
    static final JsonFactory FACTORY = JsonFactory.builder().streamReadConstraints(
            StreamReadConstraints.builder().maxNestingDepth(100).maxStringLength(8 * 1024 * 1024).build()).build();

    private static final JsonNodeFactory NODES = JsonNodeFactory.withExactBigDecimals(true);

    private JsonTree() {}

    /** The value that begins with the parser's token; the parser stands on its last token then. */
    static JsonNode read(JsonParser parser, ReadItems items) throws IOException {
        try {
            return value(parser, items);
        } catch (NumberFormatException e) {
            throw new JsonParseException(parser, "A number is out of range: " + e.getMessage(), e);
        }
    }

    private static JsonNode value(JsonParser parser, ReadItems items) throws IOException {
        items.take(ReadItems.NODE);
        return switch (parser.currentToken()) {
            case START_OBJECT -> object(parser, items);
            case START_ARRAY -> array(parser, items);
            case VALUE_STRING -> {
                items.take(parser.getTextLength());
                yield NODES.textNode(parser.getText());
            }
            case VALUE_NUMBER_INT -> integer(parser);
            case VALUE_NUMBER_FLOAT -> NODES.numberNode(parser.getDecimalValue());
            case VALUE_TRUE -> NODES.booleanNode(true);
            case VALUE_FALSE -> NODES.booleanNode(false);
            case VALUE_NULL -> NODES.nullNode();
            default -> throw new JsonParseException(parser, "Unexpected " + parser.currentToken());
        };
    }

    private static JsonNode integer(JsonParser parser) throws IOException {
        return switch (parser.getNumberType()) {
            case INT -> NODES.numberNode(parser.getIntValue());
            case LONG -> NODES.numberNode(parser.getLongValue());
            default -> NODES.numberNode(parser.getBigIntegerValue());
        };
    }

    private static ObjectNode object(JsonParser parser, ReadItems items) throws IOException {
        ObjectNode object = NODES.objectNode();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            items.take(name.length());
            parser.nextToken();
            object.set(name, value(parser, items));
        }
        return object;
    }

    private static ArrayNode array(JsonParser parser, ReadItems items) throws IOException {
        ArrayNode array = NODES.arrayNode();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            array.add(value(parser, items));
        }
        return array;
    }
}
