package dev.stagedoor.payments.config;

import java.time.Duration;

import dev.stagedoor.payments.domain.PaymentProvider;
import dev.stagedoor.payments.messaging.GatewayCallbacks;
import dev.stagedoor.payments.messaging.SignedHttp;
import dev.stagedoor.payments.messaging.SqsLaterOrders;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import software.amazon.awssdk.auth.credentials.EnvironmentVariableCredentialsProvider;
import software.amazon.awssdk.core.retry.RetryMode;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.services.sqs.SqsClient;

/** Puts the function together, once, while it starts. Three messages of a batch and a margin are the function's timeout of ten seconds. */
@Singleton
public class Wiring {

    private static final Duration CONNECT = Duration.ofSeconds(1);
    private static final Duration READ = Duration.ofSeconds(2);
    private static final Duration CALL = Duration.ofSeconds(3);
    private static final Duration ATTEMPT = Duration.ofSeconds(1);

    @Produces
    @Singleton
    SqsClient sqs() {
        return SqsClient.builder().httpClient(http())
                .credentialsProvider(EnvironmentVariableCredentialsProvider.create())
                .overrideConfiguration(
                        o -> o.retryStrategy(RetryMode.STANDARD).apiCallTimeout(CALL).apiCallAttemptTimeout(ATTEMPT))
                .build();
    }

    @Produces
    @Singleton
    @Startup
    PaymentProvider provider(SqsClient sqs, @ConfigProperty(name = "PAYMENTS_QUEUE_URL") String queueUrl,
            @ConfigProperty(name = "CALLBACK_BASE_URL") String callbackBaseUrl,
            @ConfigProperty(name = "AWS_REGION") String region) {
        SignedHttp callbacks = new SignedHttp(http(), EnvironmentVariableCredentialsProvider.create(), region);
        return new PaymentProvider(new GatewayCallbacks(callbacks, callbackBaseUrl),
                new SqsLaterOrders(sqs, queueUrl));
    }

    private static SdkHttpClient http() {
        return UrlConnectionHttpClient.builder().connectionTimeout(CONNECT).socketTimeout(READ).build();
    }
}
