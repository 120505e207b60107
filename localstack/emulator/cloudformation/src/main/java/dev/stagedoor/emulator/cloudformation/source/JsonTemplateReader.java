package dev.stagedoor.emulator.cloudformation.source;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.stagedoor.emulator.cloudformation.source.TemplateNode.Entry;
import dev.stagedoor.emulator.cloudformation.source.TemplateNode.ListNode;
import dev.stagedoor.emulator.cloudformation.source.TemplateNode.MapNode;
import dev.stagedoor.emulator.cloudformation.source.TemplateNode.ScalarNode;

/** Templates in JSON. */
final class JsonTemplateReader {

    private static final JsonFactory FACTORY = new JsonFactory();

    private final String source;
    private final NodeBudget budget;

    JsonTemplateReader(String source, NodeBudget budget) {
        this.source = source;
        this.budget = budget;
    }

    TemplateNode read(String text) {
        try (JsonParser parser = FACTORY.createParser(text)) {
            parser.nextToken();
            TemplateNode root = node(parser, 0);
            if (parser.nextToken() != null) {
                throw notWellFormed(parser.currentTokenLocation());
            }
            return root;
        } catch (JsonProcessingException e) {
            throw notWellFormed(e.getLocation());
        } catch (IOException e) {
            throw new IllegalStateException("A text in memory can always be read", e);
        }
    }

    private TemplateNode node(JsonParser parser, int depth) throws IOException {
        Position position = position(parser.currentTokenLocation());
        budget.take(position, depth);
        JsonToken token = parser.currentToken();
        if (token == null) {
            throw notWellFormed(parser.currentTokenLocation());
        }
        return switch (token) {
            case START_OBJECT -> map(parser, position, depth);
            case START_ARRAY -> list(parser, position, depth);
            default -> new ScalarNode(scalar(parser, token), position);
        };
    }

    private MapNode map(JsonParser parser, Position position, int depth) throws IOException {
        Map<String, Entry> entries = new LinkedHashMap<>();
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String key = parser.currentName();
            Position at = position(parser.currentTokenLocation());
            parser.nextToken();
            if (entries.put(key, new Entry(at, node(parser, depth + 1))) != null) {
                throw new TemplateException(at, "Template format error: the key " + key + " stands here twice.");
            }
        }
        return new MapNode(entries, position);
    }

    private ListNode list(JsonParser parser, Position position, int depth) throws IOException {
        List<TemplateNode> items = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            items.add(node(parser, depth + 1));
        }
        return new ListNode(items, position);
    }

    private JsonNode scalar(JsonParser parser, JsonToken token) throws IOException {
        return switch (token) {
            case VALUE_STRING -> TextNode.valueOf(parser.getText());
            case VALUE_TRUE -> BooleanNode.TRUE;
            case VALUE_FALSE -> BooleanNode.FALSE;
            case VALUE_NULL -> NullNode.instance;
            case VALUE_NUMBER_INT -> Scalars.integer(parser.getText());
            case VALUE_NUMBER_FLOAT -> decimal(parser);
            default -> throw notWellFormed(parser.currentTokenLocation());
        };
    }

    private JsonNode decimal(JsonParser parser) throws IOException {
        try {
            return DecimalNode.valueOf(Scalars.decimal(parser.getText()));
        } catch (NumberFormatException e) {
            throw new TemplateException(position(parser.currentTokenLocation()), "Template format error: "
                    + e.getMessage());
        }
    }

    private Position position(JsonLocation location) {
        return new Position(source, Math.max(1, location.getLineNr()), Math.max(1, location.getColumnNr()));
    }

    private TemplateException notWellFormed(JsonLocation location) {
        Position at = position(location == null ? JsonLocation.NA : location);
        return new TemplateException(at, "Template format error: JSON not well-formed. (line " + at.line() + ", column "
                + at.column() + ")");
    }
}
