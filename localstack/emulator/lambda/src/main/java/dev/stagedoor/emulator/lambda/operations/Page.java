package dev.stagedoor.emulator.lambda.operations;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.function.Function;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stagedoor.emulator.core.Json;
import dev.stagedoor.emulator.core.bus.AwsResponse;
import dev.stagedoor.emulator.lambda.error.InvalidParameterValueException;
import io.vertx.core.Future;

/** A page of a list: a marker is the number of items before it. */
final class Page {

    private static final int DEFAULT = 50;

    private Page() {}

    /** @param members with {@code Marker} and {@code MaxItems} */
    static <T> Future<AwsResponse> of(Members members, String name, List<T> items, Function<T, ObjectNode> shape) {
        int start = start(members.text("Marker"), items.size());
        int end = Math.min(items.size(), start + Math.min(DEFAULT, members.number("MaxItems", DEFAULT, 1, 10_000)));
        ObjectNode output = Json.object();
        ArrayNode page = output.putArray(name);
        items.subList(start, end).forEach(item -> page.add(shape.apply(item)));
        if (end < items.size()) {
            output.put("NextMarker", Base64.getUrlEncoder()
                    .encodeToString(Integer.toString(end).getBytes(StandardCharsets.US_ASCII)));
        }
        return Future.succeededFuture(AwsResponse.ok(output));
    }

    private static int start(String marker, int size) {
        if (marker == null || marker.isEmpty()) {
            return 0;
        }
        try {
            int start = Integer.parseInt(new String(Base64.getUrlDecoder().decode(marker), StandardCharsets.US_ASCII));
            if (start >= 0) {
                return Math.min(start, size);
            }
        } catch (IllegalArgumentException e) {
            // Refused below.
        }
        throw new InvalidParameterValueException("Invalid Marker: " + marker);
    }
}
