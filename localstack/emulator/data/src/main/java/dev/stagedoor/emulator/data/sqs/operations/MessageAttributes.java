package dev.stagedoor.emulator.data.sqs.operations;

import java.math.BigDecimal;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stagedoor.emulator.core.Json;
import dev.stagedoor.emulator.data.sqs.error.InvalidParameterValueException;
import dev.stagedoor.emulator.data.sqs.error.SerializationException;
import dev.stagedoor.emulator.data.sqs.error.UnsupportedOptionException;
import dev.stagedoor.emulator.data.sqs.model.MessageAttribute;

/**
 * Message attributes on the wire.
 * See <a href="https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/sqs-message-metadata.html">their
 * rules</a>.
 */
final class MessageAttributes {

    private static final int MAX_ATTRIBUTES = 10;
    private static final int MAX_LENGTH = 256;
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_-]+(\\.[A-Za-z0-9_-]+)*");
    private static final Pattern TYPE = Pattern.compile("(String|Number|Binary)(\\..+)?");
    private static final Pattern NUMBER = Pattern.compile("[+-]?[0-9.]{1,60}([eE][+-]?[0-9]{1,3})?");
    private static final Set<String> MEMBERS = Set.of("DataType", "StringValue", "BinaryValue");

    private MessageAttributes() {}

    /** Reads attributes by name, in the order sent. */
    static Map<String, MessageAttribute> read(JsonNode node) {
        Map<String, MessageAttribute> attributes = new LinkedHashMap<>();
        node.properties()
                .forEach(entry -> attributes.put(name(entry.getKey()), value(entry.getKey(), entry.getValue())));
        if (attributes.size() > MAX_ATTRIBUTES) {
            throw new InvalidParameterValueException("Number of message attributes [" + attributes.size()
                    + "] exceeds the allowed maximum [" + MAX_ATTRIBUTES + "].");
        }
        return attributes;
    }

    static Map<String, MessageAttribute> readSystem(JsonNode node) {
        Map<String, MessageAttribute> attributes = new LinkedHashMap<>();
        node.properties().forEach(entry -> {
            if (!entry.getKey().equals("AWSTraceHeader")) {
                throw new UnsupportedOptionException("the system attribute " + entry.getKey());
            }
            MessageAttribute value = value(entry.getKey(), entry.getValue());
            if (!value.dataType().equals("String")) {
                throw new InvalidParameterValueException("AWSTraceHeader must have the data type String");
            }
            attributes.put(entry.getKey(), value);
        });
        return attributes;
    }

    static ObjectNode write(Map<String, MessageAttribute> attributes) {
        ObjectNode node = Json.object();
        attributes.forEach((name, attribute) -> node.putObject(name)
                .put(attribute.binary() ? "BinaryValue" : "StringValue", attribute.value())
                .put("DataType", attribute.dataType()));
        return node;
    }

    private static String name(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        if (name.length() > MAX_LENGTH || !NAME.matcher(name).matches() || lower.startsWith("aws.")
                || lower.startsWith("amazon.")) {
            throw new InvalidParameterValueException("Message (user) attribute name '"
                    + name.substring(0, Math.min(name.length(), MAX_LENGTH))
                    + "' is not valid: 1 to 256 letters, digits,"
                    + " underscores, hyphens and single periods inside, not beginning with AWS. or Amazon.");
        }
        return name;
    }

    private static MessageAttribute value(String name, JsonNode node) {
        if (!node.isObject()) {
            throw new SerializationException("The message attribute " + name + " is not a structure");
        }
        node.fieldNames().forEachRemaining(member -> {
            if (!MEMBERS.contains(member) && !node.get(member).isEmpty()) {
                throw new UnsupportedOptionException("the member " + member + " of message attributes");
            }
        });
        String type = node.path("DataType").asText("");
        if (type.length() > MAX_LENGTH || !TYPE.matcher(type).matches()) {
            throw invalid(name, "must contain a non-empty message attribute type: String, Number or Binary");
        }
        MessageAttribute binary = new MessageAttribute(type, "");
        String value = node.path(binary.binary() ? "BinaryValue" : "StringValue").asText("");
        if (value.isEmpty()) {
            throw invalid(name, "must contain a non-empty message attribute value for the type '" + type + "'");
        }
        if (binary.binary()) {
            checkBase64(name, value);
        } else {
            MessageBodies.check(value);
        }
        if (type.startsWith("Number")) {
            checkNumber(name, value);
        }
        return new MessageAttribute(type, value);
    }

    private static void checkBase64(String name, String value) {
        try {
            Base64.getDecoder().decode(value);
        } catch (IllegalArgumentException e) {
            throw new SerializationException("The message attribute " + name + " is not base64");
        }
    }

    private static void checkNumber(String name, String value) {
        try {
            if (NUMBER.matcher(value).matches()) {
                new BigDecimal(value);
                return;
            }
        } catch (NumberFormatException e) {
            // Told below.
        }
        throw new InvalidParameterValueException("Can't cast the value of message (user) attribute '" + name
                + "' to a number.");
    }

    private static InvalidParameterValueException invalid(String name, String what) {
        return new InvalidParameterValueException("The message (user) attribute '" + name + "' " + what + ".");
    }
}
