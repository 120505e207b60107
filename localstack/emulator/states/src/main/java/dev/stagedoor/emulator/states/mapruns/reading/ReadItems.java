package dev.stagedoor.emulator.states.mapruns.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stagedoor.emulator.core.Json;

/** The items that a reader has read, as many as are wanted and as there is memory for. Used by one thread at a time. */
public final class ReadItems {

    /** What a node of a value and its place in its parent take, about. */
    static final int NODE = 72;

    /** What an item takes beside its value. */
    private static final int ENTRY = 16;
    /** What the name of a source takes beside its text. */
    private static final int SOURCE = 128;

    /** The objects that items came from, by the first item of each. */
    private final NavigableMap<Integer, String> sources = new TreeMap<>();
    private final long wanted;
    private final ItemRoom room;
    private final List<JsonNode> values = new ArrayList<>();
    private List<String> keys;

    /**
     * @param source as {@code $$.Map.Item.Source} names it
     * @param wanted no more than so many
     */
    ReadItems(String source, long wanted, ItemRoom room) {
        this.sources.put(0, source);
        this.wanted = wanted;
        this.room = room;
    }

    /** Where the object of a call is, as {@code $$.Map.Item.Source} names it. */
    static String uri(ObjectNode call) {
        return "S3://" + call.path("Bucket").asText() + "/" + call.path("Key").asText();
    }

    /** What is added from now on comes from there. */
    void from(String source) {
        take(SOURCE + source.length());
        sources.put(values.size(), source);
    }

    /** Whether no more are wanted. */
    boolean full() {
        return values.size() >= wanted;
    }

    /** @throws ItemReaderException if there is no memory for another item */
    void add(JsonNode value) {
        take(ENTRY);
        values.add(value);
    }

    /** An entry of an object. */
    void add(String key, JsonNode value) {
        take(key.length());
        if (keys == null) {
            keys = new ArrayList<>();
        }
        keys.add(key);
        add(value);
    }

    /** @throws ItemReaderException if there is no memory for so much more */
    void take(long bytes) {
        if (!room.take(bytes)) {
            throw new ItemReaderException("The Stagedoor emulator has no memory for so many items: it had read "
                    + values.size() + " of " + source(values.size())
                    + ". Set MaxItems, or start the emulator with a larger heap.");
        }
    }

    public int size() {
        return values.size();
    }

    /** What the context object says of an item: its {@code Value}; {@code Key} where it is an object's entry; {@code Source}. */
    public ObjectNode item(int index) {
        ObjectNode item = Json.object().put("Index", index);
        if (keys != null) {
            item.put("Key", keys.get(index));
        }
        item.put("Source", source(index));
        return item.set("Value", values.get(index));
    }

    private String source(int index) {
        return sources.floorEntry(index).getValue();
    }

    /** What an iteration starts with where nothing selects its input: an object's entry is {@code {"Key", "Value"}}. */
    public JsonNode value(int index) {
        return keys == null
                ? values.get(index)
                : Json.object().put("Key", keys.get(index)).set("Value", values.get(index));
    }
}
