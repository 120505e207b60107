package dev.stagedoor.prices.api;

import java.util.function.Supplier;

import dev.stagedoor.prices.domain.InvalidQuestionException;
import dev.stagedoor.prices.domain.NotOnSaleException;
import dev.stagedoor.prices.domain.PricesUnavailableException;
import dev.stagedoor.prices.domain.UnknownShowException;

/** The one place where a failure gets its status and name. What is not foreseen is not caught: it has no status, and becomes 500. */
final class Refusals {

    private Refusals() {}

    static <T> T of(Supplier<T> work) {
        try {
            return work.get();
        } catch (InvalidQuestionException e) {
            throw new RefusalException(400, "InvalidQuestion", e.getMessage());
        } catch (UnknownShowException e) {
            throw new RefusalException(404, "UnknownShow", e.getMessage());
        } catch (NotOnSaleException e) {
            throw new RefusalException(422, "NotOnSale", e.getMessage());
        } catch (PricesUnavailableException e) {
            throw new RefusalException(503, "PricesUnavailable", e.getMessage(), e);
        }
    }
}
