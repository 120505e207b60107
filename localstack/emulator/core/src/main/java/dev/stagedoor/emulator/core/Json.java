package dev.stagedoor.emulator.core;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;

import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vertx.core.buffer.Buffer;

/** JSON trees, bounded: at most 100 levels deep, of at most {@value #MAX_TOKENS} tokens, no duplicate check, numbers exact. */
public final class Json {

    /** A token of two characters can take 60 bytes in a tree: a body of 10 MB would fill the heap. */
    public static final long MAX_TOKENS = 250_000;

    private static final int LONG = 1024 * 1024;

    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    static {
        MAPPER.getFactory().setStreamReadConstraints(StreamReadConstraints.builder()
                .maxNestingDepth(100).maxStringLength(64 * 1024 * 1024).maxTokenCount(MAX_TOKENS).build());
    }

    private static final ObjectReader STRICT = MAPPER.reader().with(JsonParser.Feature.STRICT_DUPLICATE_DETECTION);

    private Json() {}

    public static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    public static ArrayNode array() {
        return JsonNodeFactory.instance.arrayNode();
    }

    /**
     * Parses one JSON value.
     *
     * @throws JsonProcessingException if the text is not exactly one JSON value or is deeper than the bound
     */
    public static JsonNode parse(String text) throws JsonProcessingException {
        try {
            return MAPPER.readTree(text);
        } catch (NumberFormatException e) {
            throw outOfRange(e);
        }
    }

    /**
     * Parses one JSON value from UTF-8 bytes.
     *
     * @throws IOException as {@link #parse(String)}
     */
    public static JsonNode parse(byte[] utf8) throws IOException {
        try {
            return MAPPER.readTree(utf8);
        } catch (NumberFormatException e) {
            throw outOfRange(e);
        }
    }

    /**
     * Parses one JSON value from a body in UTF-8 without taking a copy of it. A long one becomes characters first: of a text that
     * is cut out of them there are fewer copies than of one that is gathered byte by byte.
     *
     * @throws IOException as {@link #parse(String)}, or if it is not UTF-8
     */
    public static JsonNode parse(Buffer utf8) throws IOException {
        ByteBuffer bytes = utf8.getByteBuf().nioBuffer();
        if (bytes.remaining() <= LONG || !bytes.hasArray()) {
            return parse(utf8.getBytes());
        }
        CharBuffer characters = StandardCharsets.UTF_8.newDecoder().decode(bytes);
        try (JsonParser parser = MAPPER.getFactory().createParser(characters.array(), characters.arrayOffset(),
                characters.remaining())) {
            return MAPPER.readValue(parser, JsonNode.class);
        } catch (NumberFormatException e) {
            throw outOfRange(e);
        }
    }

    /**
     * Parses one JSON value in which no object has a key twice.
     *
     * @throws JsonProcessingException as {@link #parse(String)}
     */
    public static JsonNode parseStrictly(String text) throws JsonProcessingException {
        try {
            return STRICT.readTree(text);
        } catch (NumberFormatException e) {
            throw outOfRange(e);
        }
    }

    /** Jackson lets the failure of an exponent beyond 2^31 through as it is. */
    private static JsonParseException outOfRange(NumberFormatException e) {
        return new JsonParseException(null, "A number is out of range: " + e.getMessage(), e);
    }

    /** The value as UTF-8. */
    public static byte[] bytes(JsonNode node) {
        try {
            return MAPPER.writeValueAsBytes(node);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A tree always has a text", e);
        }
    }

    public static String write(JsonNode node) {
        try {
            return MAPPER.writeValueAsString(node);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A tree always has a text", e);
        }
    }
}
