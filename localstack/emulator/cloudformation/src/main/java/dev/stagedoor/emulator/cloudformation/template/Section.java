package dev.stagedoor.emulator.cloudformation.template;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stagedoor.emulator.cloudformation.source.Suggestion;
import dev.stagedoor.emulator.cloudformation.source.TemplateException;
import dev.stagedoor.emulator.cloudformation.source.TemplateNode;
import dev.stagedoor.emulator.cloudformation.source.TemplateNode.Entry;
import dev.stagedoor.emulator.cloudformation.source.TemplateNode.ListNode;
import dev.stagedoor.emulator.cloudformation.source.TemplateNode.MapNode;
import dev.stagedoor.emulator.cloudformation.source.TemplateNode.ScalarNode;
import dev.stagedoor.emulator.core.Json;

/** Reads the fixed parts of a template: what is no expression. */
final class Section {

    private Section() {}

    static MapNode map(TemplateNode node, String what) {
        if (node instanceof MapNode map) {
            return map;
        }
        throw new TemplateException(node.position(), "Template format error: " + what + " must be an object.");
    }

    static String text(TemplateNode node, String what) {
        if (node instanceof ScalarNode scalar && !scalar.value().isNull()) {
            return scalar.text();
        }
        throw new TemplateException(node.position(), "Template format error: " + what + " must be a string.");
    }

    static String optionalText(MapNode map, String key) {
        return map.get(key) == null ? null : text(map.get(key), key);
    }

    static List<String> texts(TemplateNode node, String what) {
        List<String> texts = new ArrayList<>();
        if (!(node instanceof ListNode list)) {
            throw new TemplateException(node.position(), "Template format error: " + what + " must be a list.");
        }
        list.items().forEach(item -> texts.add(text(item, "Every member of " + what)));
        return texts;
    }

    /** Refuses keys that are not known; {@code what} describes the map that holds them. */
    static void onlyKeys(MapNode map, List<String> known, String what) {
        for (Map.Entry<String, Entry> entry : map.entries().entrySet()) {
            if (!known.contains(entry.getKey())) {
                throw new TemplateException(entry.getValue().key(), "Template format error: " + what
                        + " has no attribute " + entry.getKey() + "." + Suggestion.of(entry.getKey(), known));
            }
        }
    }

    /** A tree of plain values, without functions. */
    static JsonNode plain(TemplateNode node) {
        if (node instanceof ScalarNode scalar) {
            return scalar.value();
        }
        if (node instanceof ListNode list) {
            ArrayNode array = Json.array();
            list.items().forEach(item -> array.add(plain(item)));
            return array;
        }
        ObjectNode object = Json.object();
        ((MapNode) node).entries().forEach((key, entry) -> object.set(key, plain(entry.value())));
        return object;
    }
}
