package dev.stagedoor.emulator.data.dynamodb.model;

import java.util.Locale;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stagedoor.emulator.data.dynamodb.error.SerializationException;

/** Reads JSON of an expected type; another type is a SerializationException with the text of AWS's deserializer. */
public final class JsonTypes {

    private JsonTypes() {}

    public static String text(JsonNode node) {
        if (node.isTextual()) {
            return node.textValue();
        }
        throw wrong(node, "String");
    }

    public static boolean bool(JsonNode node) {
        if (node.isBoolean()) {
            return node.booleanValue();
        }
        if (node.isTextual()) {
            // The deserializer takes these words for booleans.
            switch (node.textValue().toLowerCase(Locale.ROOT)) {
                case "true", "yes", "1" -> {
                    return true;
                }
                case "false", "no", "0" -> {
                    return false;
                }
                default -> throw new SerializationException("Unexpected token received from parser");
            }
        }
        throw wrong(node, "Boolean");
    }

    /** A whole number; fractions are cut off, as AWS does. */
    public static long integer(JsonNode node) {
        if (node.isNumber()) {
            return node.longValue();
        }
        throw node.isTextual()
                ? new SerializationException("STRING_VALUE cannot be converted to Integer")
                : wrong(node, "Integer");
    }

    public static Bytes bytes(JsonNode node) {
        if (!node.isTextual()) {
            throw node.isContainerNode()
                    ? wrong(node, "ByteBuffer")
                    : new SerializationException("only base-64-encoded strings are convertible to bytes");
        }
        String text = node.textValue();
        if (text.length() % 4 != 0) {
            throw new SerializationException(
                    "Base64 encoded length is expected a multiple of 4 bytes but found: " + text.length());
        }
        try {
            return Bytes.ofBase64(text);
        } catch (IllegalArgumentException e) {
            throw new SerializationException("Invalid last non-pad Base64 character dectected");
        }
    }

    public static JsonNode array(JsonNode node) {
        if (node.isArray()) {
            return node;
        }
        throw new SerializationException(
                node.isObject() ? "Start of structure or map found where not expected" : "Unexpected field type");
    }

    public static JsonNode object(JsonNode node) {
        if (node.isObject()) {
            return node;
        }
        throw new SerializationException(
                node.isArray() ? "Unrecognized collection type java.util.Map" : "Unexpected field type");
    }

    private static SerializationException wrong(JsonNode node, String expected) {
        if (node.isArray()) {
            return new SerializationException("Unrecognized collection type class java.lang." + expected);
        }
        if (node.isObject()) {
            return new SerializationException("Start of structure or map found where not expected");
        }
        String found = node.isBoolean()
                ? node.booleanValue() ? "TRUE_VALUE" : "FALSE_VALUE"
                : node.isIntegralNumber() ? "NUMBER_VALUE" : "DECIMAL_VALUE";
        return new SerializationException(found + " cannot be converted to " + expected);
    }
}
