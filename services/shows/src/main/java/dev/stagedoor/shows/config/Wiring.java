package dev.stagedoor.shows.config;

import java.time.Duration;

import dev.stagedoor.shows.domain.Catalogue;
import dev.stagedoor.shows.domain.Programme;
import dev.stagedoor.shows.store.DynamoDbCatalogue;
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
    Programme programme(Catalogue catalogue) {
        return new Programme(catalogue);
    }

    @Produces
    @Singleton
    Catalogue catalogue(@ConfigProperty(name = "SHOWS_TABLE") String table) {
        DynamoDbClient dynamoDb = DynamoDbClient.builder()
                .httpClientBuilder(UrlConnectionHttpClient.builder().connectionTimeout(Duration.ofSeconds(1)))
                .overrideConfiguration(o -> o.retryStrategy(RetryMode.STANDARD).apiCallTimeout(CALL)).build();
        return new DynamoDbCatalogue(dynamoDb, table);
    }
}
