package dev.stagedoor.emulator.cloudformation.operations;

import java.util.List;
import java.util.function.Function;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stagedoor.emulator.core.Json;

/** Gives long lists in pages of a hundred. The token is the last item that was given, so new items in front do not matter. */
final class Page {

    private static final int SIZE = 100;

    private Page() {}

    /**
     * @param member the name of the list in the answer
     * @param key what tells an item apart
     */
    static <T> ObjectNode of(Call call, String member, List<T> items, Function<T, String> key,
            Function<T, ObjectNode> view) {
        String token = call.text("NextToken");
        int start = token == null ? 0 : after(token, items, key);
        int end = Math.min(items.size(), start + SIZE);
        ObjectNode answer = Json.object();
        ArrayNode list = answer.putArray(member);
        items.subList(start, end).forEach(item -> list.add(view.apply(item)));
        if (end < items.size()) {
            answer.put("NextToken", key.apply(items.get(end - 1)));
        }
        return answer;
    }

    private static <T> int after(String token, List<T> items, Function<T, String> key) {
        for (int i = 0; i < items.size(); i++) {
            if (key.apply(items.get(i)).equals(token)) {
                return i + 1;
            }
        }
        throw new ValidationException("The NextToken is not valid");
    }
}
