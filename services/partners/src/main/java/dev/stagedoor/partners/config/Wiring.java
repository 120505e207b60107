package dev.stagedoor.partners.config;

import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

import dev.stagedoor.partners.domain.PartnerDesk;
import dev.stagedoor.partners.store.DynamoDbAllotments;
import dev.stagedoor.partners.store.Tables;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import software.amazon.awssdk.auth.credentials.EnvironmentVariableCredentialsProvider;
import software.amazon.awssdk.core.retry.RetryMode;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** Puts the function together, once, while it starts: what is slow is not left to the first caller. */
@Singleton
public class Wiring {

    /** Shorter than the function's timeout: it answers 503 itself rather than being stopped. */
    private static final Duration CALL = Duration.ofSeconds(6);
    private static final Duration ATTEMPT = Duration.ofSeconds(2);
    private static final long FIRST_PAUSE_MILLIS = 25;
    private static final long MAX_PAUSE_MILLIS = 400;

    @Produces
    @Singleton
    Tables tables(@ConfigProperty(name = "ALLOTMENTS_TABLE") String allotments,
            @ConfigProperty(name = "SALES_TABLE") String sales) {
        return new Tables(allotments, sales);
    }

    /** Region, credentials and endpoint are the environment's, as Lambda sets them. */
    @Produces
    @Singleton
    DynamoDbClient dynamoDb() {
        return DynamoDbClient.builder()
                .httpClientBuilder(UrlConnectionHttpClient.builder().connectionTimeout(Duration.ofSeconds(1)))
                .credentialsProvider(EnvironmentVariableCredentialsProvider.create())
                .overrideConfiguration(
                        o -> o.retryStrategy(RetryMode.STANDARD).apiCallTimeout(CALL).apiCallAttemptTimeout(ATTEMPT))
                .build();
    }

    @Produces
    @Singleton
    @Startup
    PartnerDesk desk(DynamoDbClient dynamoDb, Tables tables) {
        return new PartnerDesk(new DynamoDbAllotments(dynamoDb, tables), Clock.systemUTC(),
                () -> UUID.randomUUID().toString(), Wiring::pause);
    }

    /** A random time below a bound that doubles, so that those who collided once do not collide again. */
    private static void pause(int tries) {
        long bound = Math.min(MAX_PAUSE_MILLIS, FIRST_PAUSE_MILLIS << Math.min(tries - 1, 5));
        try {
            Thread.sleep(ThreadLocalRandom.current().nextLong(bound));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Stopped while waiting for an allotment", e);
        }
    }
}
