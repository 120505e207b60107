package dev.stagedoor.seating.store;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import dev.stagedoor.seating.domain.Seat;
import dev.stagedoor.seating.domain.SeatLabel;
import dev.stagedoor.seating.domain.SeatMap;
import dev.stagedoor.seating.domain.SeatingPlanUnavailableException;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** The request that goes to DynamoDB, and how items of the form in infra/season/README.md are read. */
class DynamoDbSeatingPlanTest {

    private static final Instant NOW = Instant.parse("2027-01-10T18:30:00Z");

    private final List<QueryRequest> requests = new ArrayList<>();
    private List<Map<String, AttributeValue>> items = List.of();
    private final DynamoDbSeatingPlan plan = new DynamoDbSeatingPlan(new Stub(), "seats",
            Clock.fixed(NOW, ZoneOffset.UTC));

    @Test
    void reads_the_seats_of_one_performance() {
        items = List.of(item("A2", "sold"), item("A1", "free"));

        SeatMap map = plan.seats("the-owl").orElseThrow();

        assertThat(map.currency()).isEqualTo("EUR");
        assertThat(map.rows().get(0).seats()).containsExactly(
                new Seat(new SeatLabel("A", 1), "stalls", 3200, true),
                new Seat(new SeatLabel("A", 2), "stalls", 3200, false));
        assertThat(requests.get(0).tableName()).isEqualTo("seats");
        assertThat(requests.get(0).expressionAttributeValues())
                .containsExactly(Map.entry(":performance", AttributeValue.fromS("the-owl")));
    }

    @Test
    void a_held_seat_is_taken_until_its_hold_has_lapsed() {
        items = List.of(held("A1", NOW), held("A2", NOW.minusSeconds(1)));

        assertThat(plan.seats("the-owl").orElseThrow().rows().get(0).seats()).extracting(Seat::free)
                .containsExactly(false, true);
    }

    private static Map<String, AttributeValue> held(String label, Instant until) {
        Map<String, AttributeValue> item = new HashMap<>(item(label, "held"));
        item.put("heldUntil", AttributeValue.fromN(Long.toString(until.getEpochSecond())));
        return item;
    }

    @Test
    void a_performance_without_seats_is_none() {
        assertThat(plan.seats("tonight")).isEmpty();
    }

    @Test
    void says_that_the_plan_is_out_of_reach_whatever_the_sdk_says() {
        items = null;

        assertThatThrownBy(() -> plan.seats("the-owl")).isInstanceOf(SeatingPlanUnavailableException.class);
    }

    private static Map<String, AttributeValue> item(String label, String status) {
        return Map.of("performanceId", s("the-owl"), "seat", s(label), "status", s(status), "row", s("A"), "number",
                AttributeValue.fromN(label.substring(1)), "priceCategory", s("stalls"), "price",
                AttributeValue.fromN("3200"), "currency", s("EUR"));
    }

    private static AttributeValue s(String text) {
        return AttributeValue.fromS(text);
    }

    private final class Stub implements DynamoDbClient {

        @Override
        public QueryResponse query(QueryRequest request) {
            requests.add(request);
            if (items == null) {
                throw SdkClientException.create("no network");
            }
            return QueryResponse.builder().items(items).build();
        }

        @Override
        public String serviceName() {
            return "dynamodb";
        }

        @Override
        public void close() {}
    }
}
