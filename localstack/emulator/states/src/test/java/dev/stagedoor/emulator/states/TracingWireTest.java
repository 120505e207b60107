package dev.stagedoor.emulator.states;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BooleanSupplier;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import dev.stagedoor.emulator.core.Json;
import dev.stagedoor.emulator.core.bus.AwsRequest;
import dev.stagedoor.emulator.core.bus.AwsResponse;
import dev.stagedoor.emulator.core.xray.TraceHeader;
import dev.stagedoor.emulator.states.task.FakeService;
import io.vertx.core.buffer.Buffer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.sfn.SfnClient;
import software.amazon.awssdk.services.sfn.model.StateMachineType;

import static org.assertj.core.api.Assertions.assertThat;

/** Executions take part in traces. */
class TracingWireTest {

    private static final String ROLE = "arn:aws:iam::000000000000:role/machine";
    private static final String ROOT = "1-5f84c7a5-0123456789abcdef01234567";
    private static final String SAMPLED = "Root=" + ROOT + ";Parent=1111222233334444;Sampled=1";
    private static final String FUNCTION = "{\"StartAt\":\"Ask\",\"States\":{\"Ask\":{\"Type\":\"Task\",\"End\":true,"
            + "\"Resource\":\"arn:aws:lambda:us-east-1:000000000000:function:f\"}}}";

    private final List<JsonNode> segments = new CopyOnWriteArrayList<>();
    private final List<String> senders = new CopyOnWriteArrayList<>();
    private final List<String> headers = new CopyOnWriteArrayList<>();
    private StatesServer server;
    private SfnClient client;

    @BeforeEach
    void start() throws Exception {
        server = new StatesServer();
        server.register(new FakeService("xray").answer("PutTraceSegments", this::put));
        server.register(new FakeService("lambda").answer("Invoke", request -> {
            headers.add(String.valueOf(request.traceHeader()));
            return AwsResponse.raw(200, Map.of(), Buffer.buffer("7"));
        }));
        client = server.client();
    }

    @AfterEach
    void stop() throws Exception {
        client.close();
        server.close();
    }

    private AwsResponse put(AwsRequest request) {
        senders.add(request.caller().arn());
        request.input().path("TraceSegmentDocuments").forEach(text -> segments.add(parse(text.textValue())));
        return AwsResponse.ok(Json.object());
    }

    private static JsonNode parse(String text) {
        try {
            return Json.parse(text);
        } catch (JsonProcessingException e) {
            throw new AssertionError(text, e);
        }
    }

    @Test
    void a_state_machine_that_traces_sends_a_segment_as_its_role_and_its_function_continues_the_trace() {
        String machine = create(true);
        assertThat(client.describeStateMachine(r -> r.stateMachineArn(machine)).tracingConfiguration().enabled())
                .isTrue();

        assertThat(run(machine, null)).isEqualTo("7");
        await(() -> segments.size() == 1);

        JsonNode segment = segments.get(0);
        assertThat(senders).singleElement().asString().contains("machine");
        assertThat(segment.get("name").asText()).isEqualTo("m");
        assertThat(segment.at("/aws/xray/sampling_rule_name").asText()).isEqualTo("Default");
        JsonNode call = segment.at("/subsegments/0/subsegments/0");
        assertThat(call.at("/aws/function_name").asText()).isEqualTo("f");
        assertThat(headers).containsExactly(
                TraceHeader.text(segment.get("trace_id").asText(), call.get("id").asText(), true));
    }

    @Test
    void a_callers_trace_goes_on_whether_the_state_machine_traces_or_not() {
        run(create(false), SAMPLED);
        await(() -> segments.size() == 1);

        assertThat(segments.get(0).get("trace_id").asText()).isEqualTo(ROOT);
        assertThat(segments.get(0).get("parent_id").asText()).isEqualTo("1111222233334444");
        assertThat(segments.get(0).at("/aws").has("xray")).isFalse();
        assertThat(headers.get(0)).startsWith("Root=" + ROOT).endsWith(";Sampled=1");
    }

    @Test
    void a_caller_that_does_not_record_is_obeyed_and_its_header_goes_on() {
        String notSampled = SAMPLED.replace("Sampled=1", "Sampled=0");
        run(create(true), notSampled);

        assertThat(headers).containsExactly(notSampled);
        assertThat(segments).isEmpty();
    }

    @Test
    void what_the_rule_does_not_choose_is_not_chosen_by_the_functions_either() {
        String machine = create(true);
        for (int i = 0; i < 30; i++) {
            run(machine, null);
        }

        assertThat(headers).allMatch(header -> header.startsWith("Root=1-"));
        assertThat(headers).anyMatch(header -> header.endsWith(";Sampled=0"));
    }

    @Test
    void without_tracing_and_without_a_header_calls_are_in_no_trace() {
        run(create(false), null);
        run(create(false), "no header");

        assertThat(headers).containsExactly("null", "null");
    }

    @Test
    void an_update_turns_tracing_on_and_off() {
        String machine = create(false);

        client.updateStateMachine(r -> r.stateMachineArn(machine).tracingConfiguration(t -> t.enabled(true)));
        run(machine, null);
        await(() -> segments.size() == 1);
        client.updateStateMachine(r -> r.stateMachineArn(machine).tracingConfiguration(t -> t.enabled(false)));
        run(machine, null);

        assertThat(headers.get(1)).isEqualTo("null");
    }

    private String create(boolean tracing) {
        return client.createStateMachine(r -> r.name(tracing ? "m" : "untraced").definition(FUNCTION).roleArn(ROLE)
                .type(StateMachineType.EXPRESS).tracingConfiguration(t -> t.enabled(tracing))).stateMachineArn();
    }

    private String run(String machine, String header) {
        return client.startSyncExecution(r -> r.stateMachineArn(machine).traceHeader(header)).output();
    }

    private static void await(BooleanSupplier condition) {
        long deadline = System.nanoTime() + 10_000_000_000L;
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("comes in time").isLessThan(deadline);
        }
    }
}
