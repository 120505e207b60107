package dev.stagedoor.bookings.config;

import java.time.Clock;
import java.util.UUID;

import dev.stagedoor.bookings.domain.BoxOffice;
import dev.stagedoor.bookings.store.DynamoDbLedger;
import dev.stagedoor.bookings.store.Tables;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** Puts the function together, once, while it starts: what is slow is not left to the first caller. */
@Singleton
public class Wiring {

    @Produces
    @Singleton
    Tables tables(@ConfigProperty(name = "SEATS_TABLE") String seats,
            @ConfigProperty(name = "BOOKINGS_TABLE") String bookings,
            @ConfigProperty(name = "IDEMPOTENCY_TABLE") String idempotency) {
        return new Tables(seats, bookings, idempotency);
    }

    @Produces
    @Singleton
    DynamoDbClient dynamoDb() {
        return DynamoDb.client();
    }

    @Produces
    @Singleton
    @Startup
    BoxOffice boxOffice(DynamoDbClient dynamoDb, Tables tables) {
        return new BoxOffice(new DynamoDbLedger(dynamoDb, tables), Clock.systemUTC(),
                () -> UUID.randomUUID().toString(),
                new JitteredPause());
    }
}
