package dev.stagedoor.partners.domain;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class PartnerDeskTest {

    private static final String EVENING = "the-lamplighter-20270114-2000";
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2027-01-10T18:30:00Z"), ZoneOffset.UTC);

    private final InMemoryAllotments allotments = new InMemoryAllotments().with(EVENING, 5);
    private final AtomicInteger ids = new AtomicInteger();
    private final PartnerDesk desk = desk(allotments);

    private PartnerDesk desk(Allotments kept) {
        return new PartnerDesk(kept, CLOCK, () -> "sale-" + ids.incrementAndGet(), tries -> {});
    }

    @Test
    void a_sale_takes_tickets_out_of_the_allotment() {
        Sale sale = desk.sell(new SaleRequest(EVENING, 2), new SaleKey("agency", "k1"));

        assertThat(sale.total()).isEqualTo(2400);
        assertThat(desk.ofShow("the-lamplighter")).extracting(Allotment::remaining).containsExactly(3);
    }

    @Test
    void the_same_key_sells_once_even_when_nothing_is_left() {
        Sale sale = desk.sell(new SaleRequest(EVENING, 5), new SaleKey("agency", "k1"));

        assertThat(desk.sell(new SaleRequest(EVENING, 5), new SaleKey("agency", "k1"))).isEqualTo(sale);
        assertThatThrownBy(() -> desk.sell(new SaleRequest(EVENING, 4), new SaleKey("agency", "k1")))
                .isInstanceOf(SaleKeyReusedException.class);
        assertThatThrownBy(() -> desk.sell(new SaleRequest(EVENING, 1), new SaleKey("other", "k1")))
                .isInstanceOf(TooFewTicketsException.class);
    }

    @Test
    void what_cannot_be_sold_is_refused() {
        assertThatThrownBy(() -> desk.sell(new SaleRequest("other-20270114-2000", 1), new SaleKey("agency", "k")))
                .isInstanceOf(UnknownPerformanceException.class);
        assertThatThrownBy(() -> new SaleRequest(EVENING, 9)).isInstanceOf(InvalidSaleException.class);
        assertThatThrownBy(() -> new SaleRequest(EVENING, 0)).isInstanceOf(InvalidSaleException.class);
        assertThatThrownBy(() -> new SaleRequest("../" + EVENING, 1)).isInstanceOf(InvalidSaleException.class);
        assertThatThrownBy(() -> new SaleKey("agency", "two words")).isInstanceOf(InvalidSaleException.class);
    }

    @Test
    void two_hundred_sales_at_once_sell_what_there_is_and_no_more() throws InterruptedException {
        allotments.with(EVENING, 50);
        AtomicInteger sold = new AtomicInteger();
        AtomicInteger refused = new AtomicInteger();
        ExecutorService partners = Executors.newFixedThreadPool(8);
        for (int i = 0; i < 200; i++) {
            SaleKey key = new SaleKey("agency", "k" + i);
            partners.execute(() -> {
                try {
                    sold.addAndGet(desk.sell(new SaleRequest(EVENING, 1), key).request().tickets());
                } catch (TooFewTicketsException e) {
                    refused.incrementAndGet();
                }
            });
        }
        partners.shutdown();

        assertThat(partners.awaitTermination(10, TimeUnit.SECONDS)).isTrue();
        assertThat(sold).hasValue(50);
        assertThat(refused).hasValue(150);
        assertThat(desk.ofShow("the-lamplighter").get(0).remaining()).isZero();
    }

    @Test
    void an_allotment_in_demand_is_tried_again_and_then_given_up() {
        AtomicInteger tries = new AtomicInteger();
        Allotments busy = new Allotments() {
            @Override
            public List<Allotment> ofShow(String showId) {
                return allotments.ofShow(showId);
            }

            @Override
            public Optional<Allotment> find(String showId, String performanceId) {
                return allotments.find(showId, performanceId);
            }

            @Override
            public Outcome sell(Sale sale) {
                return tries.incrementAndGet() % 4 == 0 ? allotments.sell(sale) : new Outcome.Contended();
            }
        };

        assertThat(desk(busy).sell(new SaleRequest(EVENING, 1), new SaleKey("agency", "k")).saleId()).isNotNull();
        assertThat(tries).hasValue(4);
        tries.set(-100);
        assertThatThrownBy(() -> desk(busySince(tries)).sell(new SaleRequest(EVENING, 1), new SaleKey("agency", "l")))
                .isInstanceOf(AllotmentContendedException.class);
        assertThat(tries).hasValue(-92);
    }

    private Allotments busySince(AtomicInteger tries) {
        return new Allotments() {
            @Override
            public List<Allotment> ofShow(String showId) {
                return List.of();
            }

            @Override
            public Optional<Allotment> find(String showId, String performanceId) {
                return allotments.find(showId, performanceId);
            }

            @Override
            public Outcome sell(Sale sale) {
                tries.incrementAndGet();
                return new Outcome.Contended();
            }
        };
    }
}
