package dev.stagedoor.partners.store;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

import dev.stagedoor.partners.domain.Allotments.Outcome;
import dev.stagedoor.partners.domain.Sale;
import dev.stagedoor.partners.domain.SaleKey;
import dev.stagedoor.partners.domain.SaleRequest;
import dev.stagedoor.partners.domain.StoreUnavailableException;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.CancellationReason;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsResponse;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What a sale asks of DynamoDB, and what its answers mean. */
class DynamoDbAllotmentsTest {

    private static final Sale SALE = new Sale("sale-1", new SaleKey("agency", "k1"),
            new SaleRequest("the-lamplighter-20270114-2000", 2), 1200, "EUR", Instant.parse("2027-01-10T18:30:00Z"));
    private static final CancellationReason NONE = CancellationReason.builder().code("None").build();
    private static final CancellationReason FAILED = CancellationReason.builder().code("ConditionalCheckFailed")
            .build();

    private final List<TransactWriteItemsRequest> requests = new ArrayList<>();
    private Supplier<TransactWriteItemsResponse> answer = () -> TransactWriteItemsResponse.builder().build();
    private final DynamoDbAllotments allotments = new DynamoDbAllotments(new DynamoDbClient() {
        @Override
        public TransactWriteItemsResponse transactWriteItems(TransactWriteItemsRequest request) {
            requests.add(request);
            return answer.get();
        }

        @Override
        public String serviceName() {
            return "dynamodb";
        }

        @Override
        public void close() {
            // Nothing is open.
        }
    }, new Tables("allotments", "sales"));

    @Test
    void tickets_go_and_the_sale_is_kept_in_one_write_on_conditions() {
        assertThat(allotments.sell(SALE)).isEqualTo(new Outcome.Sold());

        var take = requests.get(0).transactItems().get(0).update();
        assertThat(take.conditionExpression()).isEqualTo("remaining >= :tickets");
        assertThat(take.key()).containsEntry("showId", SaleItem.text("the-lamplighter"));
        assertThat(take.expressionAttributeValues()).containsEntry(":tickets", SaleItem.number(2));
        var keep = requests.get(0).transactItems().get(1).put();
        assertThat(keep.conditionExpression()).isEqualTo("attribute_not_exists(saleKey)");
        assertThat(SaleItem.read(keep.item())).isEqualTo(SALE);
    }

    @Test
    void a_cancelled_write_says_why() {
        cancelled(FAILED, NONE);
        assertThat(allotments.sell(SALE)).isEqualTo(new Outcome.TooFewLeft());

        cancelled(FAILED, FAILED.toBuilder().item(SaleItem.write(SALE)).build());
        assertThat(allotments.sell(SALE)).isEqualTo(new Outcome.SoldBefore(SALE));

        cancelled(CancellationReason.builder().code("TransactionConflict").build(), NONE);
        assertThat(allotments.sell(SALE)).isEqualTo(new Outcome.Contended());

        cancelled(CancellationReason.builder().code("ValidationError").build(), NONE);
        assertThatThrownBy(() -> allotments.sell(SALE)).isInstanceOf(StoreUnavailableException.class);
    }

    @Test
    void a_store_out_of_reach_is_said_so() {
        answer = () -> {
            throw SdkClientException.create("no route");
        };

        assertThatThrownBy(() -> allotments.sell(SALE)).isInstanceOf(StoreUnavailableException.class)
                .hasMessageContaining("no route");
    }

    private void cancelled(CancellationReason... reasons) {
        answer = () -> {
            throw TransactionCanceledException.builder().cancellationReasons(reasons).build();
        };
    }

    @Test
    void an_item_has_every_member_of_a_sale() {
        assertThat(SaleItem.write(SALE)).containsAllEntriesOf(
                Map.of("partner", SaleItem.text("agency"), "saleKey", SaleItem.text("k1"), "price",
                        SaleItem.number(1200)));
    }
}
