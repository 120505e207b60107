package dev.stagedoor.emulator.gateway.control.tags;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;

import dev.stagedoor.emulator.gateway.error.BadRequestException;

/** What tags are on. */
interface TaggedResource {

    int MAX_TAGS = 50;

    Map<String, String> tags();

    /** Changes a copy of the tags; nobody else changes them meanwhile. */
    void change(UnaryOperator<Map<String, String>> change);

    /** @throws BadRequestException if there are too many afterwards */
    static Map<String, String> changed(Map<String, String> tags, UnaryOperator<Map<String, String>> change) {
        Map<String, String> changed = change.apply(new LinkedHashMap<>(tags));
        if (changed.size() > MAX_TAGS) {
            throw new BadRequestException("At most " + MAX_TAGS + " tags can be on a resource");
        }
        return changed;
    }
}
