package dev.stagedoor.prices.api;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import dev.stagedoor.prices.domain.Cashier;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.inject.Singleton;

/** Says what seats cost. */
@Singleton
@Named("prices-quote")
public class QuotePrice implements RequestHandler<PriceRequest, PriceAnswer> {

    private final Cashier cashier;

    @Inject
    public QuotePrice(Cashier cashier) {
        this.cashier = cashier;
    }

    @Override
    public PriceAnswer handleRequest(PriceRequest request, Context context) {
        return Refusals.of(() -> PriceAnswer.of(cashier.quote(request.question())));
    }
}
