package dev.stagedoor.emulator.sandbox;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

import dev.stagedoor.emulator.sandbox.handler.FunctionHandler;
import dev.stagedoor.emulator.sandbox.json.JsonReader;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** The runtime's side of the Runtime API. */
class EventLoopTest {

    private final ByteArrayOutputStream log = new ByteArrayOutputStream();
    private FakeRuntimeApi api;

    @BeforeEach
    void start() throws IOException {
        api = new FakeRuntimeApi();
    }

    @AfterEach
    void stop() {
        api.close();
        System.clearProperty("com.amazonaws.xray.traceHeader");
    }

    private void run(FunctionHandler handler) throws IOException {
        FunctionEnvironment function = FunctionEnvironment
                .of(Map.of("AWS_LAMBDA_RUNTIME_API", api.address(), "_HANDLER",
                        "h", "AWS_LAMBDA_FUNCTION_NAME", "f", "AWS_LAMBDA_FUNCTION_VERSION", "3",
                        "AWS_LAMBDA_FUNCTION_MEMORY_SIZE", "128", "AWS_LAMBDA_LOG_GROUP_NAME", "group",
                        "AWS_LAMBDA_LOG_STREAM_NAME", "stream"));
        new EventLoop(function, RuntimeApi.connect(api.address()), handler, new LogMark(log, "secret")).run();
    }

    @Test
    void one_event_after_another_is_answered_until_the_emulator_closes_the_connection() throws IOException {
        api.event("1", "é");
        api.event("2", "");

        run((input, output, context) -> {
            output.write((context.getAwsRequestId() + " ").getBytes(StandardCharsets.UTF_8));
            output.write(input.readAllBytes());
        });

        assertThat(api.calls).containsExactly(new FakeRuntimeApi.Call("invocation/1/response", null, "1 é"),
                new FakeRuntimeApi.Call("invocation/2/response", null, "2 "));
    }

    @Test
    void the_log_of_an_event_is_marked_where_it_ends() throws IOException {
        api.event("1", "{}");

        run((input, output, context) -> output.write('1'));

        assertThat(log.toString(StandardCharsets.UTF_8)).matches("\u0001secret 1 [1-9]\\d*\n");
    }

    @Test
    void the_context_knows_the_event_and_the_function() throws IOException {
        api.event("1", "{}");

        run((input, output, context) -> output.write(List.of(context.getFunctionName(), context.getFunctionVersion(),
                context.getInvokedFunctionArn(), context.getLogGroupName(), context.getLogStreamName(),
                context.getMemoryLimitInMB(), context.getRemainingTimeInMillis() > 0,
                context.getIdentity().getIdentityId(), context.getIdentity().getIdentityPoolId(),
                "" + context.getClientContext(), System.getProperty("com.amazonaws.xray.traceHeader")).toString()
                .getBytes(StandardCharsets.UTF_8)));

        assertThat(api.calls.get(0).body())
                .isEqualTo("[f, 3, arn:f, group, stream, 128, true, id, pool, null, Root=1]");
    }

    @Test
    void a_failure_is_reported_with_its_causes_and_the_next_event_is_served() throws IOException {
        api.event("1", "{}");
        api.event("2", "{}");

        run((input, output, context) -> {
            throw new IllegalStateException("no \"seat\"", new IOException());
        });

        assertThat(api.calls).extracting(FakeRuntimeApi.Call::path).containsExactly("invocation/1/error",
                "invocation/2/error");
        FakeRuntimeApi.Call call = api.calls.get(0);
        assertThat(call.errorType()).isEqualTo("java.lang.IllegalStateException");
        Map<?, ?> error = (Map<?, ?>) JsonReader.parse(call.body());
        assertThat(error.get("errorMessage")).isEqualTo("no \"seat\"");
        assertThat((List<?>) error.get("stackTrace")).isNotEmpty();
        Map<?, ?> cause = (Map<?, ?>) error.get("cause");
        assertThat(cause.get("errorType")).isEqualTo("java.io.IOException");
        assertThat(cause.get("errorMessage")).isNull();
    }

    @Test
    void a_jvm_that_ran_out_of_memory_reports_it_and_serves_no_more() throws IOException {
        api.event("1", "{}");
        api.event("2", "{}");

        run((input, output, context) -> {
            throw new OutOfMemoryError("full");
        });

        assertThat(api.calls).hasSize(1);
        assertThat(api.calls.get(0).errorType()).isEqualTo("java.lang.OutOfMemoryError");
        assertThat(api.events).hasSize(1);
    }
}
