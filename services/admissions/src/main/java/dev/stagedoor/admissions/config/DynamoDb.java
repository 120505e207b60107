package dev.stagedoor.admissions.config;

import java.time.Duration;

import software.amazon.awssdk.auth.credentials.EnvironmentVariableCredentialsProvider;
import software.amazon.awssdk.core.retry.RetryMode;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** The one DynamoDB client of a function. Region, credentials and endpoint are the environment's, as Lambda sets them. */
final class DynamoDb {

    /** Shorter than any function's timeout: the function tells itself what failed rather than being stopped. */
    private static final Duration CALL = Duration.ofSeconds(6);
    private static final Duration ATTEMPT = Duration.ofSeconds(2);

    private DynamoDb() {}

    /** Credentials are named, and not searched for, because the search costs a cold start some 20 ms. */
    static DynamoDbClient client() {
        return DynamoDbClient.builder()
                .httpClientBuilder(UrlConnectionHttpClient.builder().connectionTimeout(Duration.ofSeconds(1)))
                .credentialsProvider(EnvironmentVariableCredentialsProvider.create())
                .overrideConfiguration(
                        o -> o.retryStrategy(RetryMode.STANDARD).apiCallTimeout(CALL).apiCallAttemptTimeout(ATTEMPT))
                .build();
    }
}
