package dev.stagedoor.emulator.states.operations;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToLongFunction;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stagedoor.emulator.core.Json;
import dev.stagedoor.emulator.states.error.api.InvalidTokenException;

/** Pages of a list; the token says how many came before, and is good for that very list only. */
final class Page {

    private static final int MOST = 1_000;
    private static final int DEFAULT = 100;
    /** A page ends early where it becomes so large. */
    private static final long MAX_BYTES = 4 * 1024 * 1024;

    private static final int MAX_TOKEN = 1_024;

    private Page() {}

    /**
     * A page of {@code maxResults} from {@code nextToken} on; 0 is the default.
     *
     * @param list the member of the answer that holds it
     */
    static <T> ObjectNode of(Members members, String list, List<T> all, Function<T, ObjectNode> shape) {
        return of(members, list, all, shape, item -> 0);
    }

    /**
     * The same, of items that can be large.
     *
     * @param bytes how large one is, about
     */
    static <T> ObjectNode of(Members members, String list, List<T> all, Function<T, ObjectNode> shape,
            ToLongFunction<T> bytes) {
        int max = members.number("maxResults", 0, MOST, DEFAULT);
        String prefix = list + "-" + members.scope() + "-";
        int from = from(members.text("nextToken", 1, MAX_TOKEN), prefix);
        int most = Math.min(all.size(), from + (max == 0 ? DEFAULT : max));
        int to = from;
        for (long size = 0; to < most && (to == from || size + bytes.applyAsLong(all.get(to)) <= MAX_BYTES); to++) {
            size += bytes.applyAsLong(all.get(to));
        }
        ObjectNode output = Json.object();
        ArrayNode page = output.putArray(list);
        if (from < to) {
            all.subList(from, to).forEach(item -> page.add(shape.apply(item)));
        }
        if (to < all.size()) {
            output.put("nextToken",
                    Base64.getEncoder().encodeToString((prefix + to).getBytes(StandardCharsets.US_ASCII)));
        }
        return output;
    }

    private static int from(String token, String prefix) {
        if (token == null) {
            return 0;
        }
        try {
            String text = new String(Base64.getDecoder().decode(token), StandardCharsets.US_ASCII);
            if (text.startsWith(prefix) && text.substring(prefix.length()).matches("[0-9]{1,9}")) {
                return Integer.parseInt(text.substring(prefix.length()));
            }
        } catch (IllegalArgumentException e) {
            throw new InvalidTokenException();
        }
        throw new InvalidTokenException();
    }
}
