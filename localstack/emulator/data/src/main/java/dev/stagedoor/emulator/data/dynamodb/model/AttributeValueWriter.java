package dev.stagedoor.emulator.data.dynamodb.model;

import java.util.Map;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stagedoor.emulator.core.Json;

/** Writes attribute values as JSON. */
public final class AttributeValueWriter {

    private AttributeValueWriter() {}

    public static ObjectNode write(Item item) {
        return write(item.attributes());
    }

    public static ObjectNode write(Map<String, AttributeValue> attributes) {
        ObjectNode node = Json.object();
        attributes.forEach((name, value) -> node.set(name, write(value)));
        return node;
    }

    public static ObjectNode write(AttributeValue value) {
        ObjectNode node = Json.object();
        String type = value.type().name();
        if (value instanceof AttributeValue.S s) {
            node.put(type, s.value());
        } else if (value instanceof AttributeValue.N n) {
            node.put(type, Numbers.text(n.value()));
        } else if (value instanceof AttributeValue.B b) {
            node.put(type, b.value().base64());
        } else if (value instanceof AttributeValue.Bool bool) {
            node.put(type, bool.value());
        } else if (value instanceof AttributeValue.Null) {
            node.put(type, true);
        } else if (value instanceof AttributeValue.M map) {
            node.set(type, write(map.values()));
        } else {
            elements(value, node.putArray(type));
        }
        return node;
    }

    private static void elements(AttributeValue value, ArrayNode array) {
        if (value instanceof AttributeValue.SS set) {
            set.values().forEach(array::add);
        } else if (value instanceof AttributeValue.NS set) {
            set.values().forEach(number -> array.add(Numbers.text(number)));
        } else if (value instanceof AttributeValue.BS set) {
            set.values().forEach(bytes -> array.add(bytes.base64()));
        } else if (value instanceof AttributeValue.L list) {
            list.values().forEach(element -> array.add(write(element)));
        }
    }
}
