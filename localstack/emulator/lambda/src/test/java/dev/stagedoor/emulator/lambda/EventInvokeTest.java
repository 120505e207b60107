package dev.stagedoor.emulator.lambda;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stagedoor.emulator.core.bus.AwsException;
import dev.stagedoor.emulator.core.bus.AwsResponse;
import dev.stagedoor.emulator.lambda.error.InvalidParameterValueException;
import dev.stagedoor.emulator.lambda.error.RequestTooLargeException;
import dev.stagedoor.emulator.lambda.error.ResourceNotFoundException;
import dev.stagedoor.emulator.lambda.error.ValidationException;
import io.vertx.core.buffer.Buffer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static dev.stagedoor.emulator.lambda.LambdaFixture.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Asynchronous invocations and reserved concurrency. */
class EventInvokeTest {

    private static final String FAIL = "System.out.println(\"try \" + context.getAwsRequestId());"
            + " throw new IOException(\"no\");";

    private final LambdaFixture lambda = new LambdaFixture();

    @AfterEach
    void close() {
        lambda.close();
    }

    private AwsResponse send(String name, String payload) {
        return await(lambda.call("lambda", "Invoke", "{'FunctionName':'" + name + "','InvocationType':'Event'}",
                Buffer.buffer(payload)));
    }

    private LambdaFixture.Delayed nextTry() throws InterruptedException {
        LambdaFixture.Delayed delayed = lambda.delayed.poll(30, TimeUnit.SECONDS);
        assertThat(delayed).as("another try").isNotNull();
        return delayed;
    }

    @Test
    void an_event_is_accepted_at_once_and_runs() {
        lambda.create("f", "System.out.println(\"got \" + new String(in.readAllBytes()));", "");

        AwsResponse answer = send("f", "{\"seat\":1}");

        assertThat(answer.status()).isEqualTo(202);
        assertThat(answer.payload().length()).isZero();
        lambda.awaitLog("f", "got {\"seat\":1}"::equals);
        assertThat(lambda.delayed).isEmpty();
    }

    @Test
    void a_failure_is_tried_again_after_one_minute_and_after_two_with_the_same_request_id() throws Exception {
        lambda.create("f", FAIL, "");
        send("f", "{}");

        LambdaFixture.Delayed second = nextTry();
        second.task().run();
        LambdaFixture.Delayed third = nextTry();
        third.task().run();

        assertThat(List.of(second.delay(), third.delay())).containsExactly(Duration.ofMinutes(1),
                Duration.ofMinutes(2));
        List<String> tries = lambda.await("three tries", () -> {
            List<String> lines = lambda.logIfAny("f").stream().filter(line -> line.startsWith("try ")).toList();
            return lines.size() == 3 ? java.util.Optional.of(lines) : java.util.Optional.empty();
        });
        assertThat(tries.stream().distinct()).hasSize(1);
        assertThat(lambda.delayed).isEmpty();
    }

    @Test
    void the_configuration_says_how_often_an_event_is_tried_again() throws Exception {
        lambda.create("f", FAIL, "");
        JsonNode config = lambda.call("PutFunctionEventInvokeConfig", "{'FunctionName':'f','MaximumRetryAttempts':1}");
        send("f", "{}");
        nextTry().task().run();

        assertThat(config.get("FunctionArn").asText()).isEqualTo(LambdaFixture.ARN + "f:$LATEST");
        lambda.await("two tries",
                () -> lambda.logIfAny("f").stream().filter(line -> line.startsWith("REPORT")).count() == 2
                        ? java.util.Optional.of(true)
                        : java.util.Optional.empty());
        assertThat(lambda.delayed).isEmpty();
    }

    @Test
    void an_event_that_is_too_old_is_dropped() throws Exception {
        lambda.create("f", FAIL, "");
        lambda.call("PutFunctionEventInvokeConfig", "{'FunctionName':'f','MaximumEventAgeInSeconds':60}");
        send("f", "{}");
        LambdaFixture.Delayed second = nextTry();
        lambda.clock.advance(Duration.ofSeconds(61));
        second.task().run();

        assertThat(lambda.awaitLog("f", line -> line.startsWith("try "))).isNotNull();
        assertThat(lambda.delayed).isEmpty();
        assertThat(lambda.log("f").stream().filter(line -> line.startsWith("try "))).hasSize(1);
    }

    @Test
    void reserved_concurrency_throttles_and_events_wait_for_it() throws Exception {
        lambda.create("f", "System.out.println(\"ran\");", "");
        lambda.call("PutFunctionConcurrency", "{'FunctionName':'f','ReservedConcurrentExecutions':0}");

        assertThatThrownBy(() -> lambda.invoke("f", "{}")).isInstanceOfSatisfying(AwsException.class, e -> {
            assertThat(e.status()).isEqualTo(429);
            assertThat(e.code()).isEqualTo("TooManyRequestsException");
            assertThat(e).hasMessage("Rate Exceeded.");
            assertThat(e.members().get("Reason").asText())
                    .isEqualTo("ReservedFunctionConcurrentInvocationLimitExceeded");
        });
        send("f", "{}");
        LambdaFixture.Delayed second = nextTry();
        second.task().run();
        LambdaFixture.Delayed third = nextTry();
        lambda.call("DeleteFunctionConcurrency", "{'FunctionName':'f'}");
        third.task().run();

        assertThat(List.of(second.delay(), third.delay())).containsExactly(Duration.ofSeconds(1),
                Duration.ofSeconds(2));
        lambda.awaitLog("f", "ran"::equals);
    }

    @Test
    void an_event_of_more_than_a_megabyte_is_refused() {
        lambda.create("f", "", "");

        assertThatThrownBy(() -> send("f", "\"" + "x".repeat(1_048_575) + "\""))
                .isInstanceOf(RequestTooLargeException.class)
                .hasMessage("Request must be smaller than 1048576 bytes for the InvokeFunction operation");
    }

    @Test
    void concurrency_is_reserved_within_the_accounts() {
        lambda.create("f", "", "");
        lambda.create("g", "", "");
        lambda.call("PutFunctionConcurrency", "{'FunctionName':'f','ReservedConcurrentExecutions':600}");

        assertThat(lambda.call("GetFunctionConcurrency", "{'FunctionName':'f'}").get("ReservedConcurrentExecutions")
                .asInt()).isEqualTo(600);
        assertThat(lambda.call("GetFunction", "{'FunctionName':'f'}").at("/Concurrency/ReservedConcurrentExecutions")
                .asInt()).isEqualTo(600);
        assertThatThrownBy(() -> lambda.call("PutFunctionConcurrency",
                "{'FunctionName':'g','ReservedConcurrentExecutions':301}"))
                .isInstanceOf(InvalidParameterValueException.class)
                .hasMessageContaining("below its minimum value of [100]");
    }

    @Test
    void retry_rules_are_kept_per_qualifier_and_destinations_are_refused() {
        lambda.create("f", "", "");
        lambda.call("PutFunctionEventInvokeConfig", "{'FunctionName':'f','MaximumRetryAttempts':0}");
        JsonNode merged = lambda.call("UpdateFunctionEventInvokeConfig",
                "{'FunctionName':'f','MaximumEventAgeInSeconds':100}");

        assertThat(merged.get("MaximumRetryAttempts").asInt()).isZero();
        assertThat(merged.get("MaximumEventAgeInSeconds").asInt()).isEqualTo(100);
        assertThat(lambda.call("ListFunctionEventInvokeConfigs", "{'FunctionName':'f'}")
                .get("FunctionEventInvokeConfigs")).hasSize(1);
        assertThatThrownBy(() -> lambda.call("PutFunctionEventInvokeConfig", "{'FunctionName':'f',"
                + "'DestinationConfig':{'OnFailure':{'Destination':'arn:aws:sqs:us-east-1:000000000000:q'}}}"))
                .isInstanceOf(InvalidParameterValueException.class)
                .hasMessageContaining("DestinationConfig.OnFailure.Destination");
        assertThatThrownBy(() -> lambda.call("PutFunctionEventInvokeConfig",
                "{'FunctionName':'f','MaximumRetryAttempts':3}")).isInstanceOf(ValidationException.class);
        lambda.call("DeleteFunctionEventInvokeConfig", "{'FunctionName':'f'}");
        assertThatThrownBy(() -> lambda.call("GetFunctionEventInvokeConfig", "{'FunctionName':'f'}"))
                .isInstanceOf(ResourceNotFoundException.class)
                .hasMessage("The function " + LambdaFixture.ARN + "f:$LATEST doesn't have an EventInvokeConfig");
    }
}
