package dev.stagedoor.emulator.gateway.vtl;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import dev.stagedoor.emulator.core.Json;
import net.minidev.json.JSONStyle;
import net.minidev.json.JSONValue;

/** Strict JSON to the plain Java objects that templates walk: LinkedHashMap, {@link JsonList}, String, Number, Boolean, null. */
public final class JsonText {

    private static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(100)
                    .maxStringLength(RenderBudget.MAX_CHARS).maxTokenCount(Json.MAX_TOKENS).build())
            .build();

    private JsonText() {}

    /** Thrown for what may well be JSON, but of more than {@link Json#MAX_TOKENS} tokens. */
    private static final class TooManyTokensException extends IOException {

        private static final long serialVersionUID = 1L;

        TooManyTokensException(StreamConstraintsException cause) {
            super(cause.getOriginalMessage(), cause);
        }
    }

    /**
     * Parses one JSON value.
     *
     * @throws IOException if the text is not exactly one value, or is nested deeper than 100 levels
     */
    public static Object parse(String text) throws IOException {
        try (JsonParser parser = FACTORY.createParser(text)) {
            try {
                return only(parser);
            } catch (StreamConstraintsException e) {
                throw parser.currentTokenCount() > Json.MAX_TOKENS ? new TooManyTokensException(e) : e;
            }
        }
    }

    private static Object only(JsonParser parser) throws IOException {
        JsonToken first = parser.nextToken();
        if (first == null) {
            throw new JsonParseException(parser, "There is no JSON value");
        }
        Object value = value(parser, first);
        if (parser.nextToken() != null) {
            throw new JsonParseException(parser, "Text follows the JSON value");
        }
        return value;
    }

    static Object parseOrNull(String text) {
        try {
            return parse(text);
        } catch (TooManyTokensException e) {
            // JSON, but too much of it: to show no parts would be false.
            throw new TemplateLimitException("The body cannot be read as JSON: " + e.getMessage());
        } catch (IOException e) {
            // A body that is no JSON has no parts: $input.path gives null, as recorded on AWS.
            return null;
        }
    }

    /** JSON text without spaces; slashes stay as they are. */
    public static String write(Object value) {
        return JSONValue.toJSONString(value, JSONStyle.LT_COMPRESS);
    }

    private static Object value(JsonParser parser, JsonToken token) throws IOException {
        return switch (token) {
            case START_OBJECT -> object(parser);
            case START_ARRAY -> array(parser);
            case VALUE_STRING -> parser.getText();
            case VALUE_NUMBER_INT -> parser.getNumberValue();
            case VALUE_NUMBER_FLOAT -> decimal(parser);
            case VALUE_TRUE -> Boolean.TRUE;
            case VALUE_FALSE -> Boolean.FALSE;
            default -> null;
        };
    }

    private static Map<String, Object> object(JsonParser parser) throws IOException {
        Map<String, Object> map = new LinkedHashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            map.put(name, value(parser, parser.nextToken()));
        }
        return map;
    }

    private static List<Object> array(JsonParser parser) throws IOException {
        JsonList list = new JsonList();
        for (JsonToken token = parser.nextToken(); token != JsonToken.END_ARRAY; token = parser.nextToken()) {
            list.add(value(parser, token));
        }
        return list;
    }

    /** A double where it says the same, so that 1.0 prints as 1.0; else exact, so that no digit is lost. */
    private static Number decimal(JsonParser parser) throws IOException {
        double number = parser.getDoubleValue();
        BigDecimal exact = parser.getDecimalValue();
        return Double.isFinite(number) && new BigDecimal(Double.toString(number)).compareTo(exact) == 0
                ? number
                : exact;
    }
}
