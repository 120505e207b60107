package dev.stagedoor.prices.api;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import dev.stagedoor.prices.domain.Cashier;
import dev.stagedoor.prices.domain.PriceList;
import dev.stagedoor.prices.domain.PriceLists;
import dev.stagedoor.prices.domain.PriceRule;
import dev.stagedoor.prices.domain.PricesUnavailableException;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** The handler: a request in, an answer out, or an exception whose message begins with a status. */
class QuotePriceTest {

    private static final LocalDate DAY = LocalDate.parse("2027-02-08");

    private final QuotePrice handler = handler(id -> id.equals("the-owl")
            ? Optional.of(new PriceList(id, "EUR", Map.of("stalls", 3200), List.of(new PriceList.Run(DAY, DAY))))
            : Optional.empty());

    @Test
    void a_price_has_a_public_and_an_internal_part() {
        assertThat(ask("the-owl", "stalls", 2, "2027-02-08")).isEqualTo(new PriceAnswer("the-owl", "stalls", 2,
                "2027-02-08", 3200, 2720, 5440, "EUR", "quiet-days", "4711-box-office"));
    }

    @Test
    void one_seat_is_meant_if_nothing_is_said() {
        assertThat(ask("the-owl", "stalls", null, "2027-02-08").count()).isEqualTo(1);
    }

    @Test
    void the_message_of_a_refusal_begins_with_its_status() {
        refused("400 InvalidQuestion: seats must be 1 to 8", "the-owl", "stalls", 9, "2027-02-08");
        refused("400 InvalidQuestion: showId must be lower-case letters, digits and hyphens", null, "stalls", 1,
                "2027-02-08");
        refused("400 InvalidQuestion: performanceDate must be a date such as 2027-01-14", "the-owl", "stalls", 1,
                "2027-02-30");
        refused("404 UnknownShow: There is no show hamlet", "hamlet", "stalls", 1, "2027-02-08");
        refused("422 NotOnSale: The show is not played on 2027-02-09", "the-owl", "stalls", 1, "2027-02-09");
        refused("422 NotOnSale: The show has no seats of that price category", "the-owl", "circle", 1, "2027-02-08");
    }

    @Test
    void prices_out_of_reach_are_503_and_keep_their_cause_for_the_log() {
        QuotePrice broken = handler(id -> {
            throw new PricesUnavailableException(new IllegalStateException("table gone"));
        });

        assertThatThrownBy(() -> broken.handleRequest(new PriceRequest("the-owl", "stalls", 1, "2027-02-08"), null))
                .hasMessage("503 PricesUnavailable: The list prices cannot be reached")
                .hasRootCauseMessage("table gone");
    }

    private void refused(String message, String show, String category, Integer count, String date) {
        assertThatThrownBy(() -> ask(show, category, count, date)).isInstanceOf(RefusalException.class)
                .hasMessage(message);
    }

    private PriceAnswer ask(String show, String category, Integer count, String date) {
        return handler.handleRequest(new PriceRequest(show, category, count, date), null);
    }

    private static QuotePrice handler(PriceLists lists) {
        return new QuotePrice(new Cashier(lists, PriceRule.QUIET_DAYS));
    }
}
