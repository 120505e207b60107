package dev.stagedoor.prices.config;

import dev.stagedoor.prices.domain.Cashier;
import dev.stagedoor.prices.domain.PriceRule;
import dev.stagedoor.prices.store.DynamoDbPriceLists;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Puts the function together, once, while it starts: what is slow is not left to the first caller. */
@Singleton
public class Wiring {

    @Produces
    @Singleton
    @Startup
    Cashier cashier(@ConfigProperty(name = "SHOWS_TABLE") String table,
            @ConfigProperty(name = "PRICE_RULE") String rule) {
        return new Cashier(new DynamoDbPriceLists(DynamoDb.client(), table), PriceRule.named(rule));
    }
}
