package dev.stagedoor.emulator.lambda.mapping;

import java.util.Map;
import java.util.TreeMap;

/** A mapping as it stands. Thread-safe. */
public final class EventSourceMapping {

    private final String uuid;
    private volatile MappingSettings settings;
    private volatile String state;
    private volatile String problem = "";
    private volatile Map<String, String> tags;

    EventSourceMapping(String uuid, MappingSettings settings, Map<String, String> tags) {
        this.uuid = uuid;
        this.settings = settings;
        this.tags = Map.copyOf(tags);
        this.state = "Creating";
    }

    public String uuid() {
        return uuid;
    }

    public MappingSettings settings() {
        return settings;
    }

    void change(MappingSettings changed) {
        settings = changed;
    }

    /** AWS's name of the state, such as {@code Enabled}. */
    public String state() {
        return state;
    }

    void become(String next) {
        state = next;
    }

    /** Why nothing arrives, or an empty text. */
    public String problem() {
        return problem;
    }

    void report(String text) {
        problem = text;
    }

    /** In the order of their keys. */
    public Map<String, String> tags() {
        return new TreeMap<>(tags);
    }

    public void tag(Map<String, String> all) {
        tags = Map.copyOf(all);
    }
}
