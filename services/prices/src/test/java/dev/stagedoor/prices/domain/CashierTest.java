package dev.stagedoor.prices.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class CashierTest {

    private static final PriceList OWL = new PriceList("the-owl", "EUR", Map.of("stalls", 3210, "circle", 2400),
            List.of(new PriceList.Run(day("2027-02-08"), day("2027-02-14")),
                    new PriceList.Run(day("2027-03-01"), day("2027-03-01"))));

    @ParameterizedTest
    @CsvSource({"2027-02-08, 3210, 2729", "2027-02-11, 3210, 2729", "2027-02-12, 3210, 3210", "2027-02-14, 3210, 3210",
            "2027-03-01, 3210, 2729"})
    void the_rule_makes_the_price(String date, int list, int quietDays) {
        assertThat(quote(PriceRule.LIST, "stalls", date).pricePerSeat()).isEqualTo(list);
        assertThat(quote(PriceRule.QUIET_DAYS, "stalls", date).pricePerSeat()).isEqualTo(quietDays);
    }

    @Test
    void a_quote_says_how_it_came_about() {
        Quote quote = quote(PriceRule.QUIET_DAYS, "circle", "2027-02-09");

        assertThat(quote.total()).isEqualTo(3 * 2040);
        assertThat(quote.listPrice()).isEqualTo(2400);
        assertThat(quote.rule()).isEqualTo(PriceRule.QUIET_DAYS);
    }

    @Test
    void what_is_not_on_sale_has_no_price() {
        assertThatThrownBy(() -> quote(PriceRule.LIST, "gallery", "2027-02-08")).isInstanceOf(NotOnSaleException.class);
        assertThatThrownBy(() -> quote(PriceRule.LIST, "stalls", "2027-02-15")).isInstanceOf(NotOnSaleException.class)
                .hasMessage("The show is not played on 2027-02-15");
        assertThatThrownBy(() -> new Cashier(id -> Optional.empty(), PriceRule.LIST)
                .quote(new Question("hamlet", "stalls", 1, day("2027-02-08"))))
                .isInstanceOf(UnknownShowException.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 0, 9})
    void nobody_can_book_that_many(int seats) {
        assertThatThrownBy(() -> new Question("the-owl", "stalls", seats, day("2027-02-08")))
                .isInstanceOf(InvalidQuestionException.class);
    }

    @Test
    void an_unknown_rule_is_no_rule() {
        assertThat(PriceRule.named("quiet-days")).isEqualTo(PriceRule.QUIET_DAYS);
        assertThatThrownBy(() -> PriceRule.named("happy-hour"))
                .hasMessage("There is no price rule happy-hour, only list, quiet-days");
    }

    private static Quote quote(PriceRule rule, String category, String date) {
        return new Cashier(id -> Optional.of(OWL), rule).quote(new Question("the-owl", category, 3, day(date)));
    }

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }
}
