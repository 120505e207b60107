package dev.stagedoor.partners.domain;

import java.util.List;
import java.util.Optional;

/** Where allotments and sales are kept. */
public interface Allotments {

    /** Those of a show, by date; at most as many as a season has performances. */
    List<Allotment> ofShow(String showId);

    Optional<Allotment> find(String showId, String performanceId);

    /** Takes the tickets and records the sale, or does neither. */
    Outcome sell(Sale sale);

    /** What became of a sale. */
    sealed interface Outcome {

        record Sold() implements Outcome {}

        /** The key was used before, for this sale. Nothing was sold now. */
        record SoldBefore(Sale sale) implements Outcome {}

        record TooFewLeft() implements Outcome {}

        /** Others sold at the same moment: it may be tried again. */
        record Contended() implements Outcome {}
    }
}
