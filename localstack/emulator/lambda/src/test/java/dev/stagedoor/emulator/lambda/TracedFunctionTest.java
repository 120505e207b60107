package dev.stagedoor.emulator.lambda;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stagedoor.emulator.core.bus.AwsResponse;
import dev.stagedoor.emulator.core.xray.TraceHeader;
import io.vertx.core.buffer.Buffer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import static dev.stagedoor.emulator.lambda.LambdaFixture.await;
import static dev.stagedoor.emulator.lambda.LambdaFixture.json;
import static org.assertj.core.api.Assertions.assertThat;

/** The segments of an invocation, as X-Ray has them. */
class TracedFunctionTest {

    private static final String CALLER = "53995c3f42cd8ad8";
    private static final String TRACED = "write(out, System.getProperty(\"com.amazonaws.xray.traceHeader\"));";

    private static LambdaFixture lambda;

    @BeforeAll
    static void start() {
        lambda = new LambdaFixture();
    }

    @AfterAll
    static void close() {
        lambda.close();
    }

    private static AwsResponse invoke(String function, String header) {
        return await(lambda.bus.call(
                lambda.request("Invoke", "{'FunctionName':'" + function + "'}").withTraceHeader(header)));
    }

    private static String root(int number) {
        return String.format("1-5759e988-%024x", number);
    }

    /** The trace's segments by their origins, as soon as there are so many. */
    private static Map<String, JsonNode> segments(String root, int count) {
        return lambda.await("segments of " + root, () -> {
            ObjectNode traces = await(lambda.call("xray", "BatchGetTraces", "{'TraceIds':['" + root + "']}",
                    Buffer.buffer())).output();
            Map<String, JsonNode> segments = new LinkedHashMap<>();
            traces.at("/Traces/0/Segments").forEach(segment -> {
                JsonNode document = json(segment.get("Document").asText());
                segments.put(document.get("origin").asText(), document);
            });
            return segments.size() == count ? Optional.of(segments) : Optional.empty();
        });
    }

    @Test
    void who_is_in_a_trace_gets_a_segment_of_lambda_and_in_it_one_of_the_function() {
        lambda.create("traced", TRACED, "");

        AwsResponse answer = invoke("traced", "Root=" + root(1) + ";Parent=" + CALLER + ";Sampled=1");

        Map<String, JsonNode> segments = segments(root(1), 2);
        JsonNode service = segments.get("AWS::Lambda");
        JsonNode function = segments.get("AWS::Lambda::Function");
        assertThat(service.get("parent_id").asText()).isEqualTo(CALLER);
        assertThat(service.get("name").asText()).isEqualTo("traced");
        assertThat(service.at("/http/response/status").asInt()).isEqualTo(200);
        assertThat(function.get("parent_id")).isEqualTo(service.get("id"));
        assertThat(function.at("/aws/function_arn").asText()).isEqualTo(LambdaFixture.ARN + "traced");
        assertThat(function.get("subsegments").findValuesAsText("name")).containsExactly("Initialization",
                "Invocation");
        assertThat(function.get("start_time").doubleValue())
                .isGreaterThanOrEqualTo(service.get("start_time").doubleValue());
        assertThat(TraceHeader.parse(answer.payload().toString())).as("what the function is told")
                .contains(new TraceHeader(root(1), function.get("id").asText(), true));
    }

    @Test
    void a_function_that_fails_is_at_fault_and_lambda_is_not() {
        lambda.create("failing", "throw new IllegalStateException(\"no\");", "");

        invoke("failing", "Root=" + root(2) + ";Sampled=1");

        Map<String, JsonNode> segments = segments(root(2), 2);
        assertThat(segments.get("AWS::Lambda::Function").get("fault").asBoolean()).isTrue();
        assertThat(segments.get("AWS::Lambda").has("fault")).isFalse();
    }

    @Test
    void a_role_that_may_not_send_traces_leaves_lambdas_segment_alone() {
        lambda.create("mute", TRACED, "");
        lambda.denied = request -> request.operation().equals("PutTraceSegments")
                && request.caller().arn().contains("assumed-role");
        try {
            invoke("mute", "Root=" + root(3) + ";Sampled=1");
            assertThat(segments(root(3), 1)).containsOnlyKeys("AWS::Lambda");
        } finally {
            lambda.denied = request -> false;
        }
    }

    @Test
    void a_trace_begins_at_a_function_that_traces_actively_and_at_no_other() {
        lambda.create("active", TRACED, ",'TracingConfig':{'Mode':'Active'}");
        lambda.create("passive", TRACED, "");

        String active = invoke("active", null).headers().get("X-Amzn-Trace-Id");

        assertThat(active).endsWith(";Sampled=1");
        assertThat(segments(TraceHeader.parse(active).orElseThrow().root(), 2)).hasSize(2);
        assertThat(invoke("passive", null).payload().toString()).endsWith(";Sampled=0");
        assertThat(invoke("active", "Root=" + root(4) + ";Sampled=0").payload().toString())
                .as("the caller decided against it").isEqualTo("Root=" + root(4) + ";Sampled=0");
    }
}
