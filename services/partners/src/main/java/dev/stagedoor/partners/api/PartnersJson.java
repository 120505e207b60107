package dev.stagedoor.partners.api;

import java.util.List;
import java.util.Set;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stagedoor.partners.domain.Allotment;
import dev.stagedoor.partners.domain.InvalidSaleException;
import dev.stagedoor.partners.domain.Sale;
import dev.stagedoor.partners.domain.SaleRequest;

/** What we take and answer, as JSON. Trees: data binding would look at every class while a cold function's caller waits. */
final class PartnersJson {

    private static final int MAX_LENGTH = 1024;
    private static final Set<String> MEMBERS = Set.of("performanceId", "tickets");
    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build();

    static {
        MAPPER.getFactory().setStreamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(4).build());
    }

    private PartnersJson() {}

    /** {@code {"performanceId": "...", "tickets": 2}} and nothing else. */
    static SaleRequest read(String body) {
        JsonNode tree = parse(body);
        tree.fieldNames().forEachRemaining(name -> {
            if (!MEMBERS.contains(name)) {
                throw new InvalidSaleException("Unknown member: " + name.substring(0, Math.min(40, name.length())));
            }
        });
        if (!tree.path("performanceId").isTextual() || !tree.path("tickets").isInt()) {
            throw new InvalidSaleException("The body must have performanceId, a text, and tickets, a whole number");
        }
        return new SaleRequest(tree.get("performanceId").textValue(), tree.get("tickets").intValue());
    }

    private static JsonNode parse(String body) {
        if (body.length() > MAX_LENGTH) {
            throw new InvalidSaleException("The body is longer than " + MAX_LENGTH + " characters");
        }
        try {
            return MAPPER.readTree(body);
        } catch (JsonProcessingException e) {
            throw new InvalidSaleException("The body is not JSON");
        }
    }

    static String write(List<Allotment> allotments) {
        ObjectNode tree = JsonNodeFactory.instance.objectNode();
        ArrayNode list = tree.putArray("allotments");
        allotments.forEach(allotment -> list.addObject().put("performanceId", allotment.performanceId())
                .put("startsAt", allotment.startsAt()).put("tickets", allotment.tickets())
                .put("remaining", allotment.remaining()).put("price", allotment.price())
                .put("currency", allotment.currency()));
        return text(tree);
    }

    static String write(Sale sale) {
        return text(JsonNodeFactory.instance.objectNode().put("saleId", sale.saleId())
                .put("performanceId", sale.request().performanceId()).put("tickets", sale.request().tickets())
                .put("total", sale.total()).put("currency", sale.currency()).put("partner", sale.key().partner())
                .put("soldAt", sale.soldAt().toString()));
    }

    static String write(Problem problem) {
        return text(JsonNodeFactory.instance.objectNode().put("type", problem.type()).put("title", problem.title())
                .put("status", problem.status()).put("detail", problem.detail()));
    }

    private static String text(JsonNode tree) {
        try {
            return MAPPER.writeValueAsString(tree);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A tree always has a text", e);
        }
    }
}
