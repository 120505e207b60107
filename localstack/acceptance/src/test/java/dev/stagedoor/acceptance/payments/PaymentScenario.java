package dev.stagedoor.acceptance.payments;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.stagedoor.acceptance.target.Capability;
import dev.stagedoor.acceptance.target.Eventually;
import dev.stagedoor.acceptance.target.Http;
import dev.stagedoor.acceptance.target.Needs;
import dev.stagedoor.acceptance.target.OnTarget;
import dev.stagedoor.acceptance.target.Target;
import dev.stagedoor.acceptance.theatre.Customer;
import dev.stagedoor.acceptance.theatre.Customers;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.cloudwatchlogs.CloudWatchLogsClient;
import software.amazon.awssdk.services.sfn.model.DescribeExecutionResponse;

import static org.assertj.core.api.Assertions.assertThat;

/** The payment provider is asked over a queue and answers over the gateway: whoever waits on the task token goes on. */
@OnTarget
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PaymentScenario {

    private static final String SUCCESS = "/payments/callbacks/success";
    private static final String FAILURE = "/payments/callbacks/failure";
    private static final String PAYMENT = """
            {"paymentId":"pay-1","bookingId":"%s","amount":84.5,"currency":"EUR"}""";

    private final Target target;
    private final Customer provider;
    private final WaitingMachine machine;

    PaymentScenario(Target target) {
        this.target = target;
        this.provider = Customer.administrator(target);
        this.machine = WaitingMachine.ofTheTheatre(target);
    }

    @AfterAll
    void nobodyWaitsAnyMore() {
        machine.close();
    }

    @Test
    void everyCardDoesWhatItSays() throws Exception {
        String good = machine.charge("success");
        String slow = machine.charge("slow-2");
        String declined = machine.charge("decline");
        String unknown = machine.charge("gold\\\"}&x");

        String refund = machine.refund("silent");

        JsonNode payment = new ObjectMapper().readTree(succeeded(good).output());

        assertThat(payment.path("paymentId").asText()).startsWith("pay-");
        assertThat(good).endsWith(":" + payment.path("bookingId").asText());
        assertThat(payment.path("amount").asDouble()).isEqualTo(84.5);
        assertThat(machine.end(declined).error()).isEqualTo("PaymentDeclined");
        assertThat(machine.end(unknown).error()).isEqualTo("UnknownPaymentMethod");
        assertThat(succeeded(refund).output()).contains("pay-");
        DescribeExecutionResponse late = succeeded(slow);
        assertThat(Duration.between(late.startDate(), late.stopDate())).isGreaterThan(Duration.ofSeconds(2));
    }

    @Test
    void onlyTheFirstAnswerCountsAndItsValuesAreOnlyValues() throws Exception {
        String execution = machine.charge("silent");
        String token = machine.token(execution);
        String hostile = "it's \\\\ \\\"}\\\",\\\"taskToken\\\":\\\"x </x>\\n\\u00fc";

        assertThat(succeeds(token, PAYMENT.formatted(hostile)).statusCode()).isEqualTo(200);

        assertThat(succeeds(token, PAYMENT.formatted("other")).statusCode()).as("twice").isEqualTo(410);
        assertThat(fails(token, "PaymentDeclined").statusCode()).as("and no more").isEqualTo(410);
        ObjectMapper json = new ObjectMapper();
        assertThat(json.readTree(succeeded(execution).output())).isEqualTo(json.readTree(PAYMENT.formatted(hostile)));
    }

    @Test
    void anAnswerThatComesTooLateIsGoneAndTheProviderVoidsTheCharge() throws Exception {
        String execution = machine.chargeWithin(1, "slow-2");
        String token = machine.token(execution);

        assertThat(machine.end(execution).error()).isEqualTo("States.Timeout");

        assertThat(succeeds(token, PAYMENT.formatted("b-1")).statusCode()).isEqualTo(410);
        String booking = execution.substring(execution.lastIndexOf(':') + 1);
        Eventually.happens("void charge of " + booking, Duration.ofSeconds(60),
                () -> providerSaid("booking " + booking + ", method success: charged, but nobody waits"));
    }

    @Test
    void aTokenThatWasNeverGivenOutAnswersNothing() throws IOException {
        assertThat(succeeds("AQCMAAAA-made-up", PAYMENT.formatted("b-1")).statusCode()).isEqualTo(400);
        assertThat(fails("AQCMAAAA-made-up", "PaymentDeclined").statusCode()).isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "{}", "{\"taskToken\":\"t\"}", "{\"taskToken\":\"\\\"\",\"payment\":{}}",
            "{\"taskToken\":\"t\",\"payment\":{\"paymentId\":\"pay-1\",\"bookingId\":\"b\",\"amount\":\"1\",\"currency\":\"EUR\"}}",
            "{\"taskToken\":\"t\",\"error\":\"States.ALL\",\"cause\":\"\"}", "{\"taskToken\":\"t\",\"error\":\"E\"}"})
    void whatIsNoAnswerIsRefused(String body) throws IOException {
        String path = body.contains("error") ? FAILURE : SUCCESS;
        HttpResponse<String> answer = provider.call("POST", path, body, "Content-Type", "application/json");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
        assertThat(provider.call("POST", path, body, "Content-Type", "text/plain").statusCode()).isEqualTo(415);
    }

    @Test
    @Needs(Capability.IAM_AUTHORIZATION)
    void aTokenIsNoPermission() throws Exception {
        String token = machine.token(machine.charge("silent"));
        String answer = "{\"taskToken\":\"" + token + "\",\"payment\":" + PAYMENT.formatted("b-1") + "}";
        assertThat(Http.send("POST", Http.at(target, SUCCESS), answer, "Content-Type", "application/json")
                .statusCode()).as("unsigned").isEqualTo(403);
        Customer other = Customers.allowed(target, "POST" + FAILURE);
        assertThat(other.call("POST", SUCCESS, answer, "Content-Type", "application/json").statusCode())
                .as("by somebody else").isEqualTo(403);
        assertThat(succeeds(token, PAYMENT.formatted("b-1")).statusCode()).as("it was good").isEqualTo(200);
        try (WaitingMachine foreign = WaitingMachine.ofSomebodyElse(target)) {
            String waits = foreign.chargeWithin(1, "silent");
            assertThat(succeeds(foreign.token(waits), PAYMENT.formatted("b-1")).statusCode())
                    .as("the gateway's role ends no wait of others").isEqualTo(500);
            assertThat(foreign.end(waits).error()).isEqualTo("States.Timeout");
        }
    }

    private DescribeExecutionResponse succeeded(String execution) throws Exception {
        DescribeExecutionResponse end = machine.end(execution);
        assertThat(end.statusAsString()).as(end.error() + " " + end.cause()).isEqualTo("SUCCEEDED");
        return end;
    }

    private HttpResponse<String> succeeds(String token, String payment) throws IOException {
        return provider.call("POST", SUCCESS, "{\"taskToken\":\"" + token + "\",\"payment\":" + payment + "}",
                "Content-Type", "application/json");
    }

    private HttpResponse<String> fails(String token, String error) throws IOException {
        return provider.call("POST", FAILURE,
                "{\"taskToken\":\"" + token + "\",\"error\":\"" + error + "\",\"cause\":\"\"}", "Content-Type",
                "application/json");
    }

    private boolean providerSaid(String text) {
        try (CloudWatchLogsClient logs = target.client(CloudWatchLogsClient.builder())) {
            String queue = target.output("PaymentsQueueUrl");
            return logs.filterLogEventsPaginator(r -> r.logGroupName(
                    "/aws/lambda/" + queue.substring(queue.lastIndexOf('/') + 1) + "-consume")).events().stream()
                    .anyMatch(event -> event.message().contains(text));
        }
    }
}
