package dev.stagedoor.emulator.telemetry.metrics.operations;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.function.Function;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stagedoor.emulator.core.Json;
import dev.stagedoor.emulator.telemetry.metrics.error.InvalidNextTokenException;

/** Pages of a list: the token is the position at which the next one begins. */
final class Paging {

    private Paging() {}

    /** @param token null for the first page */
    static int start(String token) {
        if (token == null) {
            return 0;
        }
        try {
            int start = Integer
                    .parseInt(new String(Base64.getUrlDecoder().decode(token), StandardCharsets.US_ASCII));
            if (start > 0) {
                return start;
            }
        } catch (IllegalArgumentException e) {
            throw new InvalidNextTokenException();
        }
        throw new InvalidNextTokenException();
    }

    static String token(int start) {
        return Base64.getUrlEncoder().withoutPadding()
                .encodeToString(Integer.toString(start).getBytes(StandardCharsets.US_ASCII));
    }

    /** The items from there as an answer, with a token where there are more. */
    static <T> ObjectNode page(String member, List<T> items, int start, int size, Function<T, ObjectNode> shape) {
        ObjectNode output = Json.object();
        ArrayNode page = output.putArray(member);
        items.stream().skip(start).limit(size).map(shape).forEach(page::add);
        if (start + size < items.size()) {
            output.put("NextToken", token(start + size));
        }
        return output;
    }
}
