package dev.stagedoor.shows.store;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import dev.stagedoor.shows.domain.CatalogueUnavailableException;
import dev.stagedoor.shows.domain.Performance;
import dev.stagedoor.shows.domain.Position;
import dev.stagedoor.shows.domain.Show;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.GetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** The requests that go to DynamoDB, and how items of the form in infra/season/README.md are read. */
class DynamoDbCatalogueTest {

    private final List<Object> requests = new ArrayList<>();
    private QueryResponse queried = QueryResponse.builder().items(List.of()).build();
    private GetItemResponse got = GetItemResponse.builder().build();
    private final DynamoDbCatalogue catalogue = new DynamoDbCatalogue(new Stub(), "shows");

    @Test
    void lists_shows_by_the_index_up_to_a_date_and_goes_on_where_it_ended() {
        Map<String, AttributeValue> end = ShowItem.indexKey(new Position(LocalDate.parse("2027-01-14"),
                "the-lamplighter"));
        queried = QueryResponse.builder().items(List.of(show())).lastEvaluatedKey(end).build();

        var page = catalogue.shows(Optional.of(LocalDate.parse("2027-06-30")), Optional.empty(), 7);
        catalogue.shows(Optional.empty(), page.next(), 7);

        assertThat(page.items()).extracting(Show::showId).containsExactly("the-lamplighter");
        QueryRequest first = (QueryRequest) requests.get(0);
        assertThat(first.indexName()).isEqualTo("byFirstDate");
        assertThat(first.keyConditionExpression()).isEqualTo("kind = :kind AND firstDate <= :by");
        assertThat(first.limit()).isEqualTo(7);
        QueryRequest second = (QueryRequest) requests.get(1);
        assertThat(second.keyConditionExpression()).isEqualTo("kind = :kind");
        assertThat(second.exclusiveStartKey()).isEqualTo(end);
    }

    @Test
    void reads_a_show_as_the_season_writes_it() {
        got = GetItemResponse.builder().item(show()).build();

        Show show = catalogue.show("the-lamplighter").orElseThrow();

        assertThat(show.cast()).containsExactly(new Show.CastMember("The boy", "Luca Ferrero"));
        assertThat(show.prices()).containsExactly(Map.entry("circle", 2400), Map.entry("stalls", 3200));
        assertThat(show.runs()).containsExactly(new Show.Run("a-house", "A House", "Lyon",
                LocalDate.parse("2027-01-14"), LocalDate.parse("2027-01-17"), 5));
        assertThat(((GetItemRequest) requests.get(0)).key()).isEqualTo(
                Map.of("pk", s("SHOW#the-lamplighter"), "sk", s("SHOW")));
    }

    @Test
    void reads_performances_of_one_show_in_the_order_of_their_ids() {
        queried = QueryResponse.builder().items(List.of(performance()))
                .lastEvaluatedKey(PerformanceItem.key("the-lamplighter", "the-lamplighter-20270114-2000")).build();

        var page = catalogue.performances("the-lamplighter", Optional.empty(), 1);

        assertThat(page.items()).extracting(Performance::seats).containsExactly(38);
        assertThat(page.items().get(0).startsAt()).hasToString("2027-01-14T20:00+01:00");
        assertThat(page.next()).contains("the-lamplighter-20270114-2000");
        assertThat(((QueryRequest) requests.get(0)).expressionAttributeValues())
                .containsEntry(":show", s("SHOW#the-lamplighter"));
    }

    @Test
    void says_that_the_catalogue_is_out_of_reach_whatever_the_sdk_says() {
        queried = null;

        assertThatThrownBy(() -> catalogue.shows(Optional.empty(), Optional.empty(), 1))
                .isInstanceOf(CatalogueUnavailableException.class);
        assertThat(catalogue.show("none")).isEmpty();
        assertThat(catalogue.performance("none", "none")).isEmpty();
    }

    private static Map<String, AttributeValue> show() {
        Map<String, AttributeValue> item = new HashMap<>(ShowItem.indexKey(new Position(LocalDate.parse("2027-01-14"),
                "the-lamplighter")));
        for (String name : List.of("title", "author", "genre", "language", "synopsis", "director", "currency")) {
            item.put(name, s("some " + name));
        }
        item.put("showId", s("the-lamplighter"));
        item.put("lastDate", s("2027-01-17"));
        item.put("minutes", AttributeValue.fromN("95"));
        item.put("ageFrom", AttributeValue.fromN("10"));
        item.put("prices", prices());
        item.put("cities", AttributeValue.fromL(List.of(s("Lyon"))));
        item.put("cast", AttributeValue.fromL(List.of(
                AttributeValue.fromM(Map.of("role", s("The boy"), "name", s("Luca Ferrero"))))));
        item.put("runs", AttributeValue.fromL(List.of(AttributeValue.fromM(Map.of("venueId", s("a-house"), "venue",
                s("A House"), "city", s("Lyon"), "from", s("2027-01-14"), "to", s("2027-01-17"), "performances",
                AttributeValue.fromN("5"))))));
        return item;
    }

    private static Map<String, AttributeValue> performance() {
        Map<String, AttributeValue> item = new HashMap<>(
                PerformanceItem.key("the-lamplighter", "the-lamplighter-20270114-2000"));
        for (String name : List.of("showId", "venueId", "venue", "address", "city", "country", "currency")) {
            item.put(name, s("some " + name));
        }
        item.put("performanceId", s("the-lamplighter-20270114-2000"));
        item.put("startsAt", s("2027-01-14T20:00:00+01:00"));
        item.put("seats", AttributeValue.fromN("38"));
        item.put("prices", prices());
        return item;
    }

    private static AttributeValue prices() {
        return AttributeValue.fromM(Map.of("stalls", AttributeValue.fromN("3200"), "circle",
                AttributeValue.fromN("2400")));
    }

    private static AttributeValue s(String text) {
        return AttributeValue.fromS(text);
    }

    private final class Stub implements DynamoDbClient {

        @Override
        public QueryResponse query(QueryRequest request) {
            requests.add(request);
            if (queried == null) {
                throw SdkClientException.create("no network");
            }
            return queried;
        }

        @Override
        public GetItemResponse getItem(GetItemRequest request) {
            requests.add(request);
            return got;
        }

        @Override
        public String serviceName() {
            return "dynamodb";
        }

        @Override
        public void close() {}
    }
}
