package dev.stagedoor.seating.config;

import java.time.Clock;
import java.time.Duration;

import dev.stagedoor.seating.domain.SeatingPlan;
import dev.stagedoor.seating.domain.Usher;
import dev.stagedoor.seating.store.DynamoDbSeatingPlan;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import software.amazon.awssdk.core.retry.RetryMode;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** Puts the service together. Region, credentials and endpoint are the environment's, as ECS sets them. */
@Singleton
public class Wiring {

    /** Shorter than the gateway's 29 s and than the load balancer's health check. */
    private static final Duration CALL = Duration.ofSeconds(4);

    @Produces
    @Singleton
    Usher usher(SeatingPlan plan) {
        return new Usher(plan);
    }

    @Produces
    @Singleton
    SeatingPlan plan(@ConfigProperty(name = "SEATS_TABLE") String table) {
        DynamoDbClient dynamoDb = DynamoDbClient.builder()
                .httpClientBuilder(UrlConnectionHttpClient.builder().connectionTimeout(Duration.ofSeconds(1)))
                .overrideConfiguration(o -> o.retryStrategy(RetryMode.STANDARD).apiCallTimeout(CALL)).build();
        return new DynamoDbSeatingPlan(dynamoDb, table, Clock.systemUTC());
    }
}
