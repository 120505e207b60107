package dev.stagedoor.payments.messaging;

import java.io.IOException;
import java.math.BigDecimal;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpServer;
import dev.stagedoor.payments.domain.CallbackUndeliveredException;
import dev.stagedoor.payments.domain.Callbacks.Reception;
import dev.stagedoor.payments.domain.Payment;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.auth.credentials.AwsSessionCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Which calls the theatre gets, and what becomes of its answers. */
class GatewayCallbacksTest {

    private static final Payment PAYMENT = new Payment("pay-1", "b-1", new BigDecimal("84.5"), "EUR");

    private record Call(String method, String path, Headers headers, String body) {}

    private final List<Call> calls = new CopyOnWriteArrayList<>();
    private final CountDownLatch end = new CountDownLatch(1);
    private volatile int status = 200;
    private volatile boolean hangs;
    private HttpServer theatre;
    private GatewayCallbacks callbacks;

    @BeforeEach
    void open() throws IOException {
        theatre = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        theatre.createContext("/", exchange -> {
            calls.add(new Call(exchange.getRequestMethod(), exchange.getRequestURI().getPath(),
                    exchange.getRequestHeaders(),
                    new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8)));
            if (hangs) {
                awaitEnd();
            }
            exchange.sendResponseHeaders(status, -1);
            exchange.close();
        });
        theatre.start();
        callbacks = new GatewayCallbacks(new SignedHttp(
                UrlConnectionHttpClient.builder().socketTimeout(Duration.ofMillis(200)).build(),
                StaticCredentialsProvider.create(AwsSessionCredentials.create("key", "secret", "session")),
                "eu-west-3"), "http://127.0.0.1:" + theatre.getAddress().getPort() + "/dev");
    }

    private void awaitEnd() {
        try {
            end.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @AfterEach
    void close() {
        end.countDown();
        theatre.stop(0);
    }

    @Test
    void aPaymentIsToldToWhoWaitsForIt() {
        assertThat(callbacks.succeeded("to\"ken", PAYMENT)).isEqualTo(Reception.TAKEN);
        Call call = calls.get(0);
        assertThat(call.method() + " " + call.path()).isEqualTo("POST /dev/payments/callbacks/success");
        assertThat(call.headers().getFirst("Content-Type")).isEqualTo("application/json");
        assertThat(call.body()).isEqualTo(
                """
                        {"taskToken":"to\\"ken","payment":{"paymentId":"pay-1","bookingId":"b-1","amount":84.5,"currency":"EUR"}}""");
    }

    @Test
    void amountsWithoutDecimalsAreWrittenInFull() {
        callbacks.succeeded("t", new Payment("pay-1", "b-1", new BigDecimal("6400"), "EUR"));
        assertThat(calls.get(0).body()).contains("\"amount\":6400,");
    }

    @Test
    void andSoIsARefusal() {
        assertThat(callbacks.failed("token", "PaymentDeclined", "The card was declined")).isEqualTo(Reception.TAKEN);
        assertThat(calls.get(0).path()).isEqualTo("/dev/payments/callbacks/failure");
        assertThat(calls.get(0).body()).isEqualTo("""
                {"taskToken":"token","error":"PaymentDeclined","cause":"The card was declined"}""");
    }

    @Test
    void callsAreSignedForTheGateway() {
        callbacks.succeeded("token", PAYMENT);
        Headers headers = calls.get(0).headers();
        assertThat(headers.getFirst("Authorization")).startsWith("AWS4-HMAC-SHA256 Credential=key/")
                .contains("/eu-west-3/execute-api/aws4_request").contains("host;").contains("x-amz-security-token");
        assertThat(headers.getFirst("X-Amz-Security-Token")).isEqualTo("session");
    }

    @ParameterizedTest
    @ValueSource(ints = {404, 409, 410})
    void whatNobodyWaitsForIsNotToldAgain(int answer) {
        status = answer;
        assertThat(callbacks.succeeded("token", PAYMENT)).isEqualTo(Reception.NOBODY_WAITS);
    }

    @ParameterizedTest
    @ValueSource(ints = {302, 400, 403, 415, 429, 500, 502, 504})
    void everythingElseHasToBeToldAgain(int answer) {
        status = answer;
        assertThatThrownBy(() -> callbacks.succeeded("token", PAYMENT))
                .isInstanceOf(CallbackUndeliveredException.class)
                .hasMessage("/payments/callbacks/success answered " + answer);
        assertThat(calls).hasSize(1);
    }

    @Test
    void soDoesWhatATheatreOutOfReachDidNotHear() {
        theatre.stop(0);
        assertThatThrownBy(() -> callbacks.failed("token", "PaymentDeclined", ""))
                .isInstanceOf(CallbackUndeliveredException.class).hasMessageContaining("cannot be reached");
    }

    @Test
    void andWhatItDoesNotAnswerInTime() {
        hangs = true;
        assertThatThrownBy(() -> callbacks.succeeded("token", PAYMENT))
                .isInstanceOf(CallbackUndeliveredException.class).hasMessageContaining("cannot be reached");
    }
}
