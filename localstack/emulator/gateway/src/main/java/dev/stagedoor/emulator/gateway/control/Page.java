package dev.stagedoor.emulator.gateway.control;

import java.util.List;
import java.util.function.Function;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stagedoor.emulator.core.Json;
import dev.stagedoor.emulator.gateway.error.BadRequestException;

/** A page of a list: {@code limit} items after {@code position}. */
public final class Page {

    private static final int DEFAULT_LIMIT = 25;
    private static final int MAX_LIMIT = 500;

    private Page() {}

    /**
     * The answer of a list action: {@code items}, and {@code position} if there are more.
     *
     * @param key what identifies an item; the last one's is the position
     */
    public static <T> ObjectNode of(Input input, List<T> all, Function<T, String> key, Function<T, ObjectNode> writer) {
        int limit = limit(input);
        int start = start(input.text("position"), all, key);
        int end = Math.min(start + limit, all.size());
        ArrayNode items = Json.array();
        all.subList(start, end).forEach(item -> items.add(writer.apply(item)));
        ObjectNode page = Json.object();
        page.set("items", items);
        if (end > start && end < all.size()) {
            page.put("position", key.apply(all.get(end - 1)));
        }
        return page;
    }

    private static int limit(Input input) {
        Integer limit = input.integer("limit");
        // As on AWS: 0 is none, a negative one gives nothing, and a larger one than the maximum is the maximum.
        return limit == null || limit == 0 ? DEFAULT_LIMIT : Math.max(0, Math.min(limit, MAX_LIMIT));
    }

    private static <T> int start(String position, List<T> all, Function<T, String> key) {
        if (position == null) {
            return 0;
        }
        for (int i = 0; i < all.size(); i++) {
            if (key.apply(all.get(i)).equals(position)) {
                return i + 1;
            }
        }
        throw new BadRequestException("Invalid position parameter specified: " + position);
    }
}
