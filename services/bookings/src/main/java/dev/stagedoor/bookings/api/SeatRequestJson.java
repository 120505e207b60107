package dev.stagedoor.bookings.api;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Set;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.stagedoor.bookings.domain.SeatLabel;
import dev.stagedoor.bookings.domain.SeatRequest;

/** Reads {@code {"performanceId": "...", "seats": ["A1"]}}, and nothing else: an unknown member is refused, not ignored. */
final class SeatRequestJson {

    /** Characters; eight seats need a tenth of it. */
    static final int MAX_LENGTH = 4096;

    private static final Set<String> MEMBERS = Set.of("performanceId", "seats");
    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    static {
        MAPPER.getFactory().setStreamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(4).build());
    }

    private SeatRequestJson() {}

    /** @throws ProblemException if the body is not of this form */
    static SeatRequest read(String body) {
        JsonNode tree = parse(body);
        Iterator<String> names = tree.fieldNames();
        while (names.hasNext()) {
            String name = names.next();
            if (!MEMBERS.contains(name)) {
                throw ProblemException.badRequest("Unknown member: " + name.substring(0, Math.min(40, name.length())));
            }
        }
        JsonNode performance = tree.path("performanceId");
        if (!performance.isTextual()) {
            throw ProblemException.badRequest("performanceId must be a text");
        }
        return new SeatRequest(performance.textValue(), labels(tree.path("seats")));
    }

    private static JsonNode parse(String body) {
        if (body == null || body.isBlank()) {
            throw ProblemException.badRequest("The body is missing");
        }
        if (body.length() > MAX_LENGTH) {
            throw ProblemException.badRequest("The body is longer than " + MAX_LENGTH + " characters");
        }
        try {
            JsonNode tree = MAPPER.readTree(body);
            if (!tree.isObject()) {
                throw ProblemException.badRequest("The body must be a JSON object");
            }
            return tree;
        } catch (JsonProcessingException e) {
            throw ProblemException.badRequest("The body is not JSON");
        }
    }

    private static List<SeatLabel> labels(JsonNode seats) {
        if (!seats.isArray()) {
            throw ProblemException.badRequest("seats must be an array of texts");
        }
        List<SeatLabel> labels = new ArrayList<>();
        for (JsonNode seat : seats) {
            if (!seat.isTextual()) {
                throw ProblemException.badRequest("seats must be an array of texts");
            }
            labels.add(SeatLabel.parse(seat.textValue()));
        }
        return labels;
    }
}
