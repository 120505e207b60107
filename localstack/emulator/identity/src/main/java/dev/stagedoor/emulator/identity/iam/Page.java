package dev.stagedoor.emulator.identity.iam;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stagedoor.emulator.core.Json;
import dev.stagedoor.emulator.identity.Input;

/** IAM's paging: {@code MaxItems} and {@code Marker} in, {@code IsTruncated} and {@code Marker} out. */
final class Page {

    private Page() {}

    static <T> ObjectNode of(Input input, String member, Stream<T> items, Function<T, JsonNode> shape) {
        int from = input.number("Marker", 0, 0, 1_000_000);
        int most = input.number("MaxItems", 100, 1, 1_000);
        List<T> page = items.skip(from).limit(most + 1L).toList();
        boolean truncated = page.size() > most;
        ObjectNode output = Json.object();
        ArrayNode list = output.putArray(member);
        page.stream().limit(most).map(shape).forEach(list::add);
        output.put("IsTruncated", truncated);
        return truncated ? output.put("Marker", Integer.toString(from + most)) : output;
    }
}
