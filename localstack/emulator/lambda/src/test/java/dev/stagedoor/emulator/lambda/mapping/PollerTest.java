package dev.stagedoor.emulator.lambda.mapping;

import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.Function;
import java.util.stream.IntStream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stagedoor.emulator.core.Account;
import dev.stagedoor.emulator.core.Ids;
import dev.stagedoor.emulator.core.Json;
import dev.stagedoor.emulator.core.bus.AccessDeniedException;
import dev.stagedoor.emulator.core.bus.AwsRequest;
import dev.stagedoor.emulator.core.bus.Bus;
import dev.stagedoor.emulator.core.bus.EmulatorContext;
import dev.stagedoor.emulator.core.iam.Caller;
import dev.stagedoor.emulator.core.process.ChildProcesses;
import dev.stagedoor.emulator.data.sqs.SqsService;
import dev.stagedoor.emulator.lambda.MappingFixture;
import dev.stagedoor.emulator.lambda.error.TooManyRequestsException;
import dev.stagedoor.emulator.lambda.model.FunctionRef;
import dev.stagedoor.emulator.lambda.sandbox.InvocationResult;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.buffer.Buffer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** From the queue to the function and back, in manual time. */
class PollerTest {

    private static final String QUEUE = "https://sqs.us-east-1.amazonaws.com/000000000000/scans";

    private final ManualTime time = new ManualTime();
    private final List<AwsRequest> calls = new ArrayList<>();
    private final List<JsonNode> events = new ArrayList<>();
    private boolean denied;
    private final Bus bus = new Bus((service, request) -> {
        calls.add(request);
        if (denied && service.name().equals("sqs")) {
            throw new AccessDeniedException(request.caller(), "sqs:ReceiveMessage", "*", "the test denies it");
        }
    });
    private Function<JsonNode, Future<InvocationResult>> function = event -> done("{}");
    private EventSourceMappings mappings;

    @BeforeEach
    void start() {
        EmulatorContext context = new EmulatorContext(null, time, new Ids(new SplittableRandom(1)), Account.DEFAULT,
                bus,
                URI.create("http://127.0.0.1"), Path.of("unused"), new ChildProcesses());
        bus.register(new SqsService(context, time, 10_000_000));
        bus.register(MappingFixture.sts(time));
        sqs("CreateQueue", Json.object().put("QueueName", "scans"));
        mappings = new EventSourceMappings(context, MappingFixture.named("consume"), (mapping, event) -> {
            JsonNode json = MappingFixture.json(event);
            events.add(json);
            return function.apply(json);
        }, time, time::set);
    }

    private static Future<InvocationResult> done(String answer) {
        return Future.succeededFuture(new InvocationResult(Buffer.buffer(answer), false, null, null));
    }

    private static Future<InvocationResult> failed() {
        return Future.succeededFuture(new InvocationResult(Buffer.buffer("{}"), true, null, null));
    }

    private ObjectNode sqs(String operation, ObjectNode input) {
        return bus.call(AwsRequest.of("sqs", operation, input, new Caller.Root("000000000000", "test"), "r")).result()
                .output();
    }

    private void send(String... bodies) {
        for (String body : bodies) {
            sqs("SendMessage", Json.object().put("QueueUrl", QUEUE).put("MessageBody", body));
        }
    }

    private EventSourceMapping map(int batchSize, int window, Integer concurrency) {
        return mappings.create("id", settings(batchSize, window, concurrency, true), Map.of());
    }

    private static MappingSettings settings(int batchSize, int window, Integer concurrency, boolean enabled) {
        return new MappingSettings(QueueArn.parse("arn:aws:sqs:us-east-1:000000000000:scans", Account.DEFAULT),
                new FunctionRef("consume", null), batchSize, window, true, concurrency, enabled, Instant.EPOCH);
    }

    private static List<String> bodies(JsonNode event) {
        List<String> bodies = new ArrayList<>();
        event.get("Records").forEach(message -> bodies.add(message.get("body").asText()));
        return bodies;
    }

    private int left() {
        ObjectNode input = Json.object().put("QueueUrl", QUEUE);
        input.putArray("AttributeNames").add("ApproximateNumberOfMessages")
                .add("ApproximateNumberOfMessagesNotVisible");
        JsonNode attributes = sqs("GetQueueAttributes", input).get("Attributes");
        return attributes.get("ApproximateNumberOfMessages").asInt()
                + attributes.get("ApproximateNumberOfMessagesNotVisible").asInt();
    }

    @Test
    void a_message_is_handed_over_in_aws_form_and_deleted() {
        map(10, 0, null);
        send("scan 1");
        time.passSeconds(1);

        JsonNode item = events.get(0).at("/Records/0");
        assertThat(item.get("body").asText()).isEqualTo("scan 1");
        assertThat(item.get("eventSource").asText()).isEqualTo("aws:sqs");
        assertThat(item.get("eventSourceARN").asText()).isEqualTo("arn:aws:sqs:us-east-1:000000000000:scans");
        assertThat(item.get("awsRegion").asText()).isEqualTo("us-east-1");
        assertThat(item.at("/attributes/ApproximateReceiveCount").asText()).isEqualTo("1");
        assertThat(item.get("md5OfBody").asText()).hasSize(32);
        assertThat(left()).isZero();
    }

    @Test
    void it_reads_in_the_name_of_the_functions_role() {
        map(10, 0, null);
        time.passSeconds(1);
        assertThat(calls).filteredOn(call -> call.operation().equals("ReceiveMessage")).singleElement()
                .satisfies(call -> assertThat(call.caller().arn()).contains(":assumed-role/test/consume"));
    }

    @Test
    void an_idle_mapping_makes_one_call_in_twenty_seconds() {
        map(10, 0, null);
        time.passSeconds(600);
        assertThat(calls).filteredOn(call -> call.operation().equals("ReceiveMessage")).hasSize(31);
        assertThat(time.pending()).isEqualTo(1);
    }

    @Test
    void only_the_messages_that_failed_come_again_after_the_visibility_timeout() {
        function = event -> {
            Map<String, String> ids = new HashMap<>();
            event.get("Records").forEach(m -> ids.put(m.get("body").asText(), m.get("messageId").asText()));
            return done(ids.containsKey("bad")
                    ? "{\"batchItemFailures\":[{\"itemIdentifier\":\"" + ids.get("bad") + "\"}]}"
                    : "{}");
        };
        send("good", "bad");
        map(10, 0, null);
        time.passSeconds(29);
        assertThat(events).extracting(PollerTest::bodies).containsExactly(List.of("good", "bad"));
        assertThat(left()).isEqualTo(1);
        time.passSeconds(1);
        assertThat(bodies(events.get(1))).containsExactly("bad");
        assertThat(events.get(1).at("/Records/0/attributes/ApproximateReceiveCount").asText()).isEqualTo("2");
    }

    @Test
    void a_function_that_fails_or_dies_loses_nothing() {
        function = event -> failed();
        send("a", "b");
        map(10, 0, null);
        time.passSeconds(1);
        function = event -> done("{}");
        time.passSeconds(30);
        assertThat(events).extracting(PollerTest::bodies).containsExactly(List.of("a", "b"), List.of("a", "b"));
        assertThat(left()).isZero();
    }

    @Test
    void a_window_gathers_messages() {
        map(100, 5, null);
        time.passSeconds(3);
        send("a");
        time.passSeconds(2);
        send("b");
        time.passSeconds(2);
        assertThat(events).isEmpty();
        time.passSeconds(1);
        assertThat(events).extracting(PollerTest::bodies).containsExactly(List.of("a", "b"));
    }

    @Test
    void a_full_batch_does_not_wait_for_the_end_of_the_window() {
        map(12, 300, null);
        IntStream.range(0, 13).forEach(i -> send("m" + i));
        time.passSeconds(1);
        assertThat(events).extracting(event -> bodies(event).size()).containsExactly(12);
    }

    @Test
    void no_more_batches_run_at_a_time_than_allowed() {
        List<Promise<InvocationResult>> running = new ArrayList<>();
        function = event -> {
            running.add(Promise.promise());
            return running.get(running.size() - 1).future();
        };
        send("a", "b", "c");
        map(1, 0, 2);
        time.passSeconds(1);
        assertThat(running).hasSize(2);
        done("{}").onComplete(running.get(0));
        time.passSeconds(1);
        assertThat(running).hasSize(3);
    }

    @Test
    void a_throttled_function_gets_the_batch_again_and_the_mapping_pauses() {
        function = event -> Future.failedFuture(new TooManyRequestsException(
                TooManyRequestsException.Reason.ReservedFunctionConcurrentInvocationLimitExceeded));
        send("a");
        EventSourceMapping mapping = map(1, 0, null);
        time.passSeconds(1);
        assertThat(mapping.problem()).isEqualTo("PROBLEM: Rate Exceeded.");
        function = event -> done("{}");
        time.passSeconds(31);
        assertThat(left()).isZero();
    }

    @Test
    void without_permission_it_tells_so_and_tries_ever_more_seldom() {
        denied = true;
        EventSourceMapping mapping = map(1, 0, null);
        time.passSeconds(7);
        assertThat(mapping.problem()).contains("is not authorized to perform: sqs:ReceiveMessage");
        long tries = calls.stream().filter(call -> call.operation().equals("ReceiveMessage")).count();
        assertThat(tries).isBetween(3L, 4L);
        denied = false;
        send("a");
        time.passSeconds(10);
        assertThat(left()).isZero();
        assertThat(mapping.problem()).isEmpty();
    }

    @Test
    void what_its_last_call_brings_is_still_worked_on_and_then_it_is_disabled() {
        EventSourceMapping mapping = map(1, 0, null);
        time.passSeconds(1);
        mappings.update(mapping, settings(1, 0, null, false));
        time.passSeconds(1);
        assertThat(mapping.state()).isEqualTo("Disabling");
        send("a");
        time.passSeconds(1);
        assertThat(mapping.state()).isEqualTo("Disabled");
        assertThat(events).hasSize(1);
        send("b");
        time.passSeconds(60);
        assertThat(events).hasSize(1);
    }

    @Test
    void a_deleted_mapping_is_gone_when_its_last_call_is_back() {
        EventSourceMapping mapping = map(1, 0, null);
        time.passSeconds(1);
        mappings.delete(mapping);
        assertThat(mappings.get("id").state()).isEqualTo("Deleting");
        time.passSeconds(20);
        assertThat(mappings.list(any -> true)).isEmpty();
    }

    @Test
    void an_event_stays_below_six_megabytes() {
        String large = "x".repeat(1_000_000);
        send(large, large, large, large, large, large, large);
        map(10, 0, null);
        time.passSeconds(1);
        assertThat(events).extracting(event -> bodies(event).size()).containsExactly(5, 2);
        assertThat(left()).isZero();
    }
}
