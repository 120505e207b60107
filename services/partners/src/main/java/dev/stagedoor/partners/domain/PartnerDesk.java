package dev.stagedoor.partners.domain;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.IntConsumer;
import java.util.function.Supplier;

import dev.stagedoor.partners.domain.Allotments.Outcome;

/** Sells out of allotments, never more than is in them. */
public final class PartnerDesk {

    private static final int TRIES = 8;

    private final Allotments allotments;
    private final Clock clock;
    private final Supplier<String> ids;
    private final IntConsumer pause;

    /** @param pause waits before another try; it is told how many there were */
    public PartnerDesk(Allotments allotments, Clock clock, Supplier<String> ids, IntConsumer pause) {
        this.allotments = allotments;
        this.clock = clock;
        this.ids = ids;
        this.pause = pause;
    }

    public List<Allotment> ofShow(String showId) {
        return allotments.ofShow(showId);
    }

    /**
     * Sells once for each key; the same key again gets the first answer again.
     *
     * @throws UnknownPerformanceException if partners sell nothing of this performance
     * @throws TooFewTicketsException if fewer are left
     * @throws SaleKeyReusedException if the key was used for another sale
     * @throws AllotmentContendedException if too many sell at this moment
     */
    public Sale sell(SaleRequest request, SaleKey key) {
        Allotment allotment = allotments.find(request.showId(), request.performanceId())
                .orElseThrow(() -> new UnknownPerformanceException(request.performanceId()));
        Sale sale = new Sale(ids.get(), key, request, allotment.price(), allotment.currency(),
                clock.instant().truncatedTo(ChronoUnit.MILLIS));
        for (int tries = 1; tries <= TRIES; tries++) {
            Outcome outcome = allotments.sell(sale);
            if (outcome instanceof Outcome.Sold) {
                return sale;
            }
            if (outcome instanceof Outcome.SoldBefore before) {
                return first(before.sale(), request);
            }
            if (outcome instanceof Outcome.TooFewLeft) {
                throw new TooFewTicketsException(request);
            }
            pause.accept(tries);
        }
        throw new AllotmentContendedException(request.performanceId());
    }

    private static Sale first(Sale before, SaleRequest request) {
        if (!before.request().equals(request)) {
            throw new SaleKeyReusedException(before.key().value());
        }
        return before;
    }
}
