package dev.stagedoor.emulator.lambda;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stagedoor.emulator.core.bus.AwsResponse;
import dev.stagedoor.emulator.lambda.error.InvalidParameterValueException;
import dev.stagedoor.emulator.lambda.error.InvalidRequestContentException;
import dev.stagedoor.emulator.lambda.error.RequestTooLargeException;
import dev.stagedoor.emulator.lambda.error.ResourceNotFoundException;
import dev.stagedoor.emulator.lambda.error.ValidationException;
import io.vertx.core.buffer.Buffer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static dev.stagedoor.emulator.lambda.LambdaFixture.await;
import static dev.stagedoor.emulator.lambda.LambdaFixture.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class InvokeTest {

    private static LambdaFixture lambda;

    @BeforeAll
    static void start() {
        lambda = new LambdaFixture();
        lambda.create("echo", "out.write(in.readAllBytes());", "");
    }

    @AfterAll
    static void close() {
        lambda.close();
    }

    private static AwsResponse call(String members, String payload) {
        return await(lambda.call("lambda", "Invoke", "{" + members + "}", Buffer.buffer(payload)));
    }

    @Test
    void a_function_answers_from_its_own_process() {
        AwsResponse answer = lambda.invoke("echo", "{\"seat\":\"A1\"}");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.payload().toString()).isEqualTo("{\"seat\":\"A1\"}");
        assertThat(answer.headers()).containsEntry("X-Amz-Executed-Version", "$LATEST")
                .containsEntry("Content-Type", "application/json").doesNotContainKey("X-Amz-Function-Error");
        assertThat(answer.headers().get("X-Amzn-Trace-Id"))
                .matches("Root=1-[0-9a-f]{8}-[0-9a-f]{24};Parent=[0-9a-f]{16};Sampled=0");
    }

    @Test
    void the_function_goes_on_with_the_trace_of_its_caller() {
        lambda.create("traced", "write(out, System.getProperty(\"com.amazonaws.xray.traceHeader\"));", "");
        String header = "Root=1-5759e988-bd862e3fe1be46a994272793;Parent=53995c3f42cd8ad8;Sampled=1";

        AwsResponse answer = await(
                lambda.bus.call(lambda.request("Invoke", "{'FunctionName':'traced'}").withTraceHeader(header)));

        assertThat(answer.payload().toString()).as("of which its own segment is the parent now")
                .matches("Root=1-5759e988-bd862e3fe1be46a994272793;Parent=[0-9a-f]{16};Sampled=1")
                .doesNotContain("53995c3f42cd8ad8");
        assertThat(answer.headers()).containsEntry("X-Amzn-Trace-Id", header);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Parent=53995c3f42cd8ad8", "Root=1-5759e988-bd86",
            "xRoot=1-5759e988-bd862e3fe1be46a994272793",
            "Root=1-5759e988-bd862e3fe1be46a994272793;Self=\r\nX-Evil: 1"})
    void what_is_no_trace_header_is_replaced(String sent) {
        AwsResponse answer = await(
                lambda.bus.call(lambda.request("Invoke", "{'FunctionName':'echo'}").withTraceHeader(sent)));

        assertThat(answer.headers().get("X-Amzn-Trace-Id")).isNotEqualTo(sent)
                .matches("Root=1-[0-9a-f]{8}-[0-9a-f]{24};Parent=[0-9a-f]{16};Sampled=0");
    }

    @Test
    void a_warm_sandbox_keeps_its_memory() {
        lambda.create("counter", "write(out, \"\" + ++count);", "");

        AwsResponse first = lambda.invoke("counter", "");
        AwsResponse second = lambda.invoke("counter", "");

        assertThat(first.payload()).hasToString("1");
        assertThat(second.payload()).hasToString("2");
        assertThat(first.output().get("Sandbox").asText()).isEqualTo("sandbox 1 (cold)");
        assertThat(second.output().get("Sandbox").asText()).isEqualTo("sandbox 1 (warm)");
    }

    @Test
    void no_payload_is_an_empty_object() {
        assertThat(lambda.invoke("echo", "").payload()).hasToString("{}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"not json", "{\"a\":", "{} {}", "<xml/>", "[1,]"})
    void a_payload_that_is_not_json_is_refused(String payload) {
        assertThatThrownBy(() -> lambda.invoke("echo", payload)).isInstanceOf(InvalidRequestContentException.class)
                .hasMessageStartingWith(
                        "Could not parse request body into json: Could not parse payload into json: ");
    }

    @Test
    void payloads_up_to_six_megabytes_pass_and_larger_ones_do_not() {
        String largest = "\"" + "x".repeat(6_291_454) + "\"";

        assertThat(lambda.invoke("echo", largest).payload().length()).isEqualTo(6_291_456);
        assertThatThrownBy(() -> lambda.invoke("echo", largest + " ")).isInstanceOf(RequestTooLargeException.class)
                .hasMessage("Request must be smaller than 6291456 bytes for the InvokeFunction operation");
    }

    @Test
    void an_answer_of_more_than_six_megabytes_is_an_error_and_the_sandbox_goes_on() {
        lambda.create("large", "write(out, count++ == 0 ? \"x\".repeat(6291557) : \"\" + count);", "");

        AwsResponse answer = lambda.invoke("large", "{}");

        assertThat(answer.headers()).containsEntry("X-Amz-Function-Error", "Unhandled");
        assertThat(answer.payload()).hasToString("{\"errorType\":\"Function.ResponseSizeTooLarge\",\"errorMessage\":"
                + "\"Response payload size exceeded maximum allowed payload size (6291556 bytes).\"}");
        assertThat(lambda.invoke("large", "{}").payload()).hasToString("2");
    }

    @Test
    void an_exception_is_an_unhandled_error_with_its_trace() {
        lambda.create("fail", "throw new IllegalStateException(\"no seat\", new IOException(\"why\"));", "");

        AwsResponse answer = lambda.invoke("fail", "{}");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.headers()).containsEntry("X-Amz-Function-Error", "Unhandled");
        assertThat(answer.output().get("FunctionError").asText()).isEqualTo("Unhandled");
        JsonNode payload = json(answer.payload().toString());
        assertThat(payload.get("errorMessage").asText()).isEqualTo("no seat");
        assertThat(payload.get("errorType").asText()).isEqualTo("java.lang.IllegalStateException");
        assertThat(payload.at("/stackTrace/0").asText()).startsWith("app.Handler.handleRequest(Handler.java:");
        assertThat(payload.get("stackTrace")).hasSize(1);
        assertThat(payload.at("/cause/errorMessage").asText()).isEqualTo("why");
    }

    @Test
    void the_tail_of_the_log_comes_with_the_answer() {
        lambda.create("talk", "System.out.println(\"to out\"); System.err.print(\"to err\");"
                + " context.getLogger().log(\"to the logger\");", "");

        AwsResponse answer = call("'FunctionName':'talk','LogType':'Tail'", "{}");

        String log = new String(Base64.getDecoder().decode(answer.headers().get("X-Amz-Log-Result")),
                StandardCharsets.UTF_8);
        assertThat(log).matches("(?s)START RequestId: [0-9a-f-]{36} Version: \\$LATEST\n"
                + "to out\nto errto the logger\n"
                + "END RequestId: [0-9a-f-]{36}\n"
                + "REPORT RequestId: [0-9a-f-]{36}\tDuration: [0-9.]+ ms\tBilled Duration: \\d+ ms\tMemory Size: 128 MB\t"
                + "Max Memory Used: [1-9]\\d* MB\tInit Duration: \\d+\\.00 ms\t\n");
    }

    @Test
    void the_tail_is_the_last_four_kilobytes() {
        lambda.create("chatter", "for (int i = 0; i < 1000; i++) { System.out.println(\"line \" + i); }", "");

        AwsResponse answer = call("'FunctionName':'chatter','LogType':'Tail'", "{}");

        String log = new String(Base64.getDecoder().decode(answer.headers().get("X-Amz-Log-Result")),
                StandardCharsets.UTF_8);
        assertThat(log).hasSize(4096).contains("line 999\nEND RequestId: ").doesNotContain("line 0\n");
    }

    @Test
    void the_context_tells_the_function_about_itself() {
        lambda.create("context", """
                write(out, String.join("|", context.getAwsRequestId(), context.getFunctionName(),
                        context.getFunctionVersion(), context.getInvokedFunctionArn(), context.getLogGroupName(),
                        context.getLogStreamName(), "" + context.getMemoryLimitInMB(),
                        "" + (context.getRemainingTimeInMillis() / 1000),
                        context.getClientContext().getClient().getAppTitle(),
                        context.getClientContext().getCustom().get("k"), "" + context.getIdentity()));
                """, ",'Timeout':20,'MemorySize':256");
        String client = Base64.getEncoder().encodeToString(
                "{\"client\":{\"app_title\":\"box office\"},\"custom\":{\"k\":\"v\"}}"
                        .getBytes(StandardCharsets.UTF_8));

        AwsResponse answer = call("'FunctionName':'context','Qualifier':'$LATEST','ClientContext':'" + client + "'",
                "");

        assertThat(answer.payload().toString()).matches("[0-9a-f-]{36}\\|context\\|\\$LATEST\\|"
                + LambdaFixture.ARN + "context:\\$LATEST\\|/aws/lambda/context\\|"
                + "\\d{4}/\\d\\d/\\d\\d/\\[\\$LATEST][0-9a-f]{32}\\|256\\|(19|20)\\|box office\\|v\\|null");
    }

    @Test
    void a_dry_run_runs_nothing() {
        assertThat(call("'FunctionName':'echo','InvocationType':'DryRun'", "{}").status()).isEqualTo(204);
        assertThatThrownBy(() -> call("'FunctionName':'none','InvocationType':'DryRun'", "{}"))
                .isInstanceOf(ResourceNotFoundException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"echo", "echo:$LATEST", "000000000000:function:echo", "function:echo",
            "arn:aws:lambda:us-east-1:000000000000:function:echo",
            "arn:aws:lambda:us-east-1:000000000000:function:echo:$LATEST"})
    void a_function_has_many_names(String name) {
        assertThat(call("'FunctionName':'" + name + "'", "1").payload()).hasToString("1");
    }

    @Test
    void what_is_not_there_is_not_found() {
        assertThatThrownBy(() -> lambda.invoke("none", "{}")).isInstanceOf(ResourceNotFoundException.class)
                .hasMessage("Function not found: " + LambdaFixture.ARN + "none");
        assertThatThrownBy(() -> call("'FunctionName':'echo:live'", "{}"))
                .isInstanceOf(ResourceNotFoundException.class)
                .hasMessage("Cannot find alias arn: " + LambdaFixture.ARN + "echo:live");
        assertThatThrownBy(() -> call("'FunctionName':'echo','Qualifier':'7'", "{}"))
                .isInstanceOf(ResourceNotFoundException.class)
                .hasMessage("Function not found: " + LambdaFixture.ARN + "echo:7");
        assertThatThrownBy(() -> call("'FunctionName':'arn:aws:lambda:eu-west-1:000000000000:function:echo'", "{}"))
                .isInstanceOf(ResourceNotFoundException.class);
    }

    @Test
    void a_call_that_contradicts_itself_is_refused() {
        assertThatThrownBy(() -> call("'FunctionName':'echo:live','Qualifier':'test'", "{}"))
                .isInstanceOf(InvalidParameterValueException.class)
                .hasMessage("The derived qualifier from the function name does not match the specified qualifier.");
        assertThatThrownBy(() -> call("'FunctionName':'echo','InvocationType':'Later'", "{}"))
                .isInstanceOf(ValidationException.class).hasMessage("1 validation error detected: Value 'Later' at"
                        + " 'invocationType' failed to satisfy constraint: Member must satisfy enum value set:"
                        + " [RequestResponse, Event, DryRun]");
    }
}
