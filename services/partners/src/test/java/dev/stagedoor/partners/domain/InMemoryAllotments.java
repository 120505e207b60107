package dev.stagedoor.partners.domain;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Allotments as DynamoDB would keep them, without it. */
public final class InMemoryAllotments implements Allotments {

    private final Map<String, Allotment> allotments = new TreeMap<>();
    private final Map<SaleKey, Sale> sales = new HashMap<>();

    public InMemoryAllotments with(String performanceId, int tickets) {
        String show = new SaleRequest(performanceId, 1).showId();
        allotments.put(performanceId,
                new Allotment(show, performanceId, "2027-01-14T20:00:00+01:00", tickets, tickets, 1200, "EUR"));
        return this;
    }

    @Override
    public synchronized List<Allotment> ofShow(String showId) {
        return new ArrayList<>(
                allotments.values().stream().filter(allotment -> allotment.showId().equals(showId)).toList());
    }

    @Override
    public synchronized Optional<Allotment> find(String showId, String performanceId) {
        return Optional.ofNullable(allotments.get(performanceId));
    }

    @Override
    public synchronized Outcome sell(Sale sale) {
        if (sales.containsKey(sale.key())) {
            return new Outcome.SoldBefore(sales.get(sale.key()));
        }
        Allotment old = allotments.get(sale.request().performanceId());
        int left = old.remaining() - sale.request().tickets();
        if (left < 0) {
            return new Outcome.TooFewLeft();
        }
        allotments.put(old.performanceId(), new Allotment(old.showId(), old.performanceId(), old.startsAt(),
                old.tickets(), left, old.price(), old.currency()));
        sales.put(sale.key(), sale);
        return new Outcome.Sold();
    }
}
