package dev.stagedoor.bookings.config;

import java.time.Clock;

import dev.stagedoor.bookings.domain.BoxOffice;
import dev.stagedoor.bookings.store.DynamoDbLedger;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Provider;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Puts the function together, once, while it starts: what is slow is not left to the first caller. */
@Singleton
public class Wiring {

    /** The function that issues tickets looks nothing up: it has no table, and no client is made for it. */
    void start(@Observes StartupEvent start, @ConfigProperty(name = "QUARKUS_LAMBDA_HANDLER") String handler,
            Instance<BoxOffice> boxOffice) {
        if (!handler.equals("bookings-ticket")) {
            boxOffice.get();
        }
    }

    @Produces
    @Singleton
    BoxOffice boxOffice(@ConfigProperty(name = "BOOKINGS_TABLE") Provider<String> bookings) {
        return new BoxOffice(new DynamoDbLedger(DynamoDb.client(), bookings.get()), Clock.systemUTC());
    }
}
