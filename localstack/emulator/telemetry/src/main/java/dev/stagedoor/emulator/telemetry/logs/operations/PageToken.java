package dev.stagedoor.emulator.telemetry.logs.operations;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.function.Function;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stagedoor.emulator.core.Json;
import dev.stagedoor.emulator.telemetry.logs.error.InvalidParameterException;

/** Paging of lists by name: the token names the last item of the page before. */
final class PageToken {

    private PageToken() {}

    static String of(String lastName) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(lastName.getBytes(StandardCharsets.UTF_8));
    }

    /** The last name of the page before, or null for the first page. */
    static String read(String token) {
        if (token == null) {
            return null;
        }
        try {
            return new String(Base64.getUrlDecoder().decode(token), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw new InvalidParameterException("The specified nextToken is invalid.");
        }
    }

    /** The first {@code limit} items as an answer, with a token where there are more. */
    static <T> ObjectNode page(String member, List<T> items, int limit, Function<T, ObjectNode> shape,
            Function<T, String> name) {
        ObjectNode output = Json.object();
        ArrayNode page = output.putArray(member);
        items.stream().limit(limit).map(shape).forEach(page::add);
        if (items.size() > limit) {
            output.put("nextToken", of(name.apply(items.get(limit - 1))));
        }
        return output;
    }
}
