package dev.stagedoor.prices.store;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import dev.stagedoor.prices.domain.PriceList;
import dev.stagedoor.prices.domain.PricesUnavailableException;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.GetItemResponse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** The request that goes to DynamoDB, and how a show of the form in infra/season/README.md is read. */
class DynamoDbPriceListsTest {

    private final List<GetItemRequest> requests = new ArrayList<>();
    private GetItemResponse got = GetItemResponse.builder().build();
    private final DynamoDbPriceLists lists = new DynamoDbPriceLists(new Stub(), "shows");

    @Test
    void reads_prices_and_runs_of_a_show_and_nothing_else_of_it() {
        got = GetItemResponse.builder().item(Map.of("showId", s("the-owl"), "currency", s("EUR"), "prices",
                AttributeValue.fromM(Map.of("stalls", AttributeValue.fromN("3200"))), "runs",
                AttributeValue.fromL(List.of(AttributeValue
                        .fromM(Map.of("city", s("Lyon"), "from", s("2027-02-08"), "to", s("2027-02-14")))))))
                .build();

        assertThat(lists.of("the-owl")).contains(new PriceList("the-owl", "EUR", Map.of("stalls", 3200),
                List.of(new PriceList.Run(LocalDate.parse("2027-02-08"), LocalDate.parse("2027-02-14")))));
        assertThat(requests.get(0).key()).isEqualTo(Map.of("pk", s("SHOW#the-owl"), "sk", s("SHOW")));
        assertThat(requests.get(0).projectionExpression()).isEqualTo("showId, currency, prices, runs");
    }

    @Test
    void a_show_that_is_not_there_has_no_list() {
        assertThat(lists.of("hamlet")).isEmpty();
    }

    @Test
    void says_that_prices_are_out_of_reach_whatever_the_sdk_says() {
        got = null;

        assertThatThrownBy(() -> lists.of("the-owl")).isInstanceOf(PricesUnavailableException.class);
    }

    private static AttributeValue s(String text) {
        return AttributeValue.fromS(text);
    }

    private final class Stub implements DynamoDbClient {

        @Override
        public GetItemResponse getItem(GetItemRequest request) {
            requests.add(request);
            if (got == null) {
                throw SdkClientException.create("no network");
            }
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
