package dev.stagedoor.prices.domain;

import java.util.Optional;

/** Where list prices are kept. */
public interface PriceLists {

    /** Empty if there is no such show. */
    Optional<PriceList> of(String showId);
}
