package dev.stagedoor.emulator.lambda;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stagedoor.emulator.core.bus.AwsException;
import dev.stagedoor.emulator.core.bus.AwsResponse;
import dev.stagedoor.emulator.lambda.sandbox.SandboxLimits;
import io.vertx.core.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static dev.stagedoor.emulator.lambda.LambdaFixture.await;
import static dev.stagedoor.emulator.lambda.LambdaFixture.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** How sandboxes begin, work and end. */
class SandboxLifeTest {

    private static final String PID = "write(out, \"\" + ProcessHandle.current().pid());";

    /** A request says that it is there and waits for a file: the test opens the gate. */
    private static final String AT_THE_GATE = """
            System.out.println("at the gate");
            String gate = new String(in.readAllBytes()).replace("\\"", "");
            while (!new File(gate).exists()) {
                try { Thread.sleep(10); } catch (InterruptedException e) { throw new IOException(e); }
            }
            """;

    @TempDir
    private Path directory;

    private final LambdaFixture lambda = new LambdaFixture(
            new SandboxLimits(8, 8, 40, 100, Duration.ofMinutes(5), Duration.ofSeconds(10)));

    @AfterEach
    void close() {
        lambda.close();
    }

    private JsonNode payload(String name) {
        return json(lambda.invoke(name, "{}").payload().toString());
    }

    @Test
    void a_timeout_kills_the_sandbox_and_the_next_request_gets_another_one() {
        lambda.create("slow", """
                System.out.println("pid " + ProcessHandle.current().pid());
                if (new String(in.readAllBytes()).contains("slow")) {
                    try { Thread.sleep(60_000); } catch (InterruptedException e) { throw new IOException(e); }
                }
                write(out, "" + ++count);
                """, ",'Timeout':1");

        AwsResponse answer = lambda.invoke("slow", "\"slow\"");

        assertThat(answer.headers()).containsEntry("X-Amz-Function-Error", "Unhandled");
        assertThat(answer.payload().toString()).matches("\\{\"errorType\":\"Sandbox.Timedout\",\"errorMessage\":"
                + "\"RequestId: [0-9a-f-]{36} Error: Task timed out after 1.00 seconds\"}");
        assertThat(lambda.invoke("slow", "{}").payload()).hasToString("1");
        lambda.awaitLog("slow", line -> line.matches(".*Z [0-9a-f-]{36} Task timed out after 1.00 seconds"));
        long pid = Long.parseLong(lambda.log("slow").stream().filter(line -> line.startsWith("pid ")).findFirst()
                .orElseThrow().substring(4));
        lambda.awaitEnd(pid);
    }

    @Test
    void a_crash_is_answered_as_an_exit_and_recovered_from() {
        lambda.create("crash", "String c = new String(in.readAllBytes()); if (c.length() < 3)"
                + " Runtime.getRuntime().halt(Integer.parseInt(c)); write(out, \"1\");", "");

        assertThat(json(lambda.invoke("crash", "3").payload().toString()).get("errorMessage").asText())
                .matches("RequestId: [0-9a-f-]{36} Error: Runtime exited with error: exit status 3");
        AwsResponse clean = lambda.invoke("crash", "0");
        assertThat(clean.payload().toString()).contains("\"errorType\":\"Runtime.ExitError\"")
                .contains("Error: Runtime exited without providing a reason");
        assertThat(lambda.invoke("crash", "100").payload()).hasToString("1");
    }

    @Test
    void a_crash_is_answered_at_once_even_if_something_that_was_left_behind_holds_the_output() throws Exception {
        lambda.create("leaves",
                "in.readAllBytes(); Process left = new ProcessBuilder(\"sleep\", \"30\").inheritIO().start();"
                        + " System.out.println(\"left \" + left.pid()); Runtime.getRuntime().halt(5);",
                ",'Timeout':60");
        long started = System.nanoTime();

        assertThat(lambda.invoke("leaves", "{}").payload().toString()).contains("exit status 5");

        assertThat(Duration.ofNanos(System.nanoTime() - started)).isLessThan(Duration.ofSeconds(20));
        String left = lambda.awaitLog("leaves", line -> line.startsWith("left ")).substring(5);
        ProcessHandle.of(Long.parseLong(left)).ifPresent(ProcessHandle::destroyForcibly);
    }

    @Test
    void a_sandbox_that_is_killed_from_outside_in_the_middle_of_a_request_is_answered_too() throws Exception {
        lambda.create("wait", "System.out.println(\"pid \" + ProcessHandle.current().pid()); in.readAllBytes();"
                + " try { Thread.sleep(50_000); } catch (InterruptedException e) { throw new IOException(e); }",
                ",'Timeout':60");
        Future<AwsResponse> answer = lambda.invokeLater("wait", "{}");
        String line = lambda.awaitLog("wait", l -> l.startsWith("pid "));
        ProcessHandle.of(Long.parseLong(line.substring(4))).orElseThrow().destroyForcibly();

        assertThat(await(answer).payload().toString()).contains("Runtime exited with error: signal: killed");
    }

    @Test
    void an_idle_sandbox_that_dies_is_replaced_without_anybody_noticing() {
        lambda.create("idle", PID, "");
        String pid = lambda.invoke("idle", "{}").payload().toString();
        ProcessHandle.of(Long.parseLong(pid)).orElseThrow().destroyForcibly();
        lambda.awaitEnd(Long.parseLong(pid));

        assertThat(lambda.invoke("idle", "{}").payload().toString()).matches("\\d+").isNotEqualTo(pid);
    }

    @Test
    void a_handler_that_is_not_there_is_an_error_of_the_initialisation() {
        lambda.create("wrong", "", ",'Publish':false");
        lambda.call("UpdateFunctionConfiguration", "{'FunctionName':'wrong','Handler':'app.Missing::handleRequest'}");

        JsonNode answer = payload("wrong");

        assertThat(answer.get("errorMessage").asText()).isEqualTo("Class not found: app.Missing");
        assertThat(answer.get("errorType").asText()).isEqualTo("java.lang.ClassNotFoundException");
        lambda.awaitLog("wrong",
                line -> line.matches("INIT_REPORT Init Duration: \\d+.00 ms\tPhase: init\tStatus: error"));
    }

    @Test
    void an_initialisation_that_throws_exits_or_never_ends_is_answered_every_time() {
        lambda.create("init", FunctionZip.of("app.Handler", """
                package app;
                import java.io.*;
                import com.amazonaws.services.lambda.runtime.*;
                public class Handler implements RequestStreamHandler {
                    public Handler() throws Exception {
                        switch (System.getenv("HOW")) {
                            case "throw" -> throw new IllegalArgumentException("bad variable");
                            case "exit" -> System.exit(7);
                            default -> Thread.sleep(60_000);
                        }
                    }
                    public void handleRequest(InputStream in, OutputStream out, Context context) {}
                }
                """), ",'Environment':{'Variables':{'HOW':'throw'}}");

        assertThat(payload("init").get("errorMessage").asText()).isEqualTo("bad variable");
        assertThat(payload("init").get("errorType").asText()).isEqualTo("java.lang.IllegalArgumentException");
        lambda.call("UpdateFunctionConfiguration",
                "{'FunctionName':'init','Environment':{'Variables':{'HOW':'exit'}}}");
        assertThat(payload("init").get("errorMessage").asText())
                .matches("RequestId: [0-9a-f-]{36} Error: Runtime exited with error: exit status 7");
    }

    @Test
    void an_initialisation_that_never_ends_is_begun_anew_and_ends_with_the_functions_timeout() {
        try (LambdaFixture impatient = new LambdaFixture(
                new SandboxLimits(8, 8, 40, 100, Duration.ofMinutes(5), Duration.ofMillis(100)))) {
            impatient.create("init", FunctionZip.of("app.Handler", """
                    package app;
                    import java.io.*;
                    import com.amazonaws.services.lambda.runtime.*;
                    public class Handler implements RequestStreamHandler {
                        static {
                            try { Thread.sleep(60_000); } catch (InterruptedException e) { throw new Error(e); }
                        }
                        public void handleRequest(InputStream in, OutputStream out, Context context) {}
                    }
                    """), ",'Timeout':1");

            assertThat(impatient.invoke("init", "{}").payload().toString())
                    .contains("Sandbox.Timedout").contains("Task timed out after 1.00 seconds");
            impatient.awaitLog("init", line -> line.matches("INIT_REPORT .*Phase: init\tStatus: timeout"));
            impatient.awaitLog("init", line -> line.matches("INIT_REPORT .*Phase: invoke\tStatus: timeout"));
        }
    }

    @Test
    void the_memory_of_the_function_is_its_heap() {
        lambda.create("heap", "in.readAllBytes(); byte[][] all = new byte[400][]; for (int i = 0; i < 400; i++)"
                + " all[i] = new byte[1 << 20]; write(out, \"\" + all.length);", ",'MemorySize':128,'Timeout':20");

        JsonNode small = payload("heap");
        lambda.call("UpdateFunctionConfiguration", "{'FunctionName':'heap','MemorySize':1024}");

        assertThat(small.get("errorType").asText()).isEqualTo("java.lang.OutOfMemoryError");
        assertThat(payload("heap").asInt()).isEqualTo(400);
    }

    @Test
    void the_environment_is_what_lambda_sets_and_nothing_of_ours() {
        lambda.create("env", "StringBuilder b = new StringBuilder(); System.getenv().forEach((k, v) ->"
                + " b.append(k).append('=').append(v).append('\\n')); write(out, b.toString());",
                ",'Environment':{'Variables':{'TABLE':'seats'}}");

        Map<String, String> environment = new java.util.TreeMap<>();
        lambda.invoke("env", "{}").payload().toString().lines()
                .forEach(line -> environment.put(line.substring(0, line.indexOf('=')),
                        line.substring(line.indexOf('=') + 1)));

        assertThat(environment).containsEntry("TABLE", "seats").containsEntry("_HANDLER", "app.Handler")
                .containsEntry("AWS_REGION", "us-east-1").containsEntry("AWS_DEFAULT_REGION", "us-east-1")
                .containsEntry("AWS_EXECUTION_ENV", "AWS_Lambda_java17")
                .containsEntry("AWS_LAMBDA_FUNCTION_NAME", "env")
                .containsEntry("AWS_LAMBDA_FUNCTION_MEMORY_SIZE", "128")
                .containsEntry("AWS_LAMBDA_FUNCTION_VERSION", "$LATEST")
                .containsEntry("AWS_LAMBDA_INITIALIZATION_TYPE", "on-demand")
                .containsEntry("AWS_LAMBDA_LOG_GROUP_NAME", "/aws/lambda/env")
                .containsEntry("AWS_ACCESS_KEY_ID", "ASIATEST").containsEntry("AWS_SECRET_ACCESS_KEY", "secret")
                .containsEntry("AWS_SESSION_TOKEN", "token")
                .containsEntry("AWS_ENDPOINT_URL", "http://127.0.0.1:4566")
                .containsEntry("AWS_CONFIG_FILE", "/nonexistent").containsEntry("AWS_EC2_METADATA_DISABLED", "true");
        assertThat(environment.keySet()).isSubsetOf("TABLE", "_HANDLER", "AWS_REGION", "AWS_DEFAULT_REGION",
                "AWS_EXECUTION_ENV", "AWS_LAMBDA_FUNCTION_NAME", "AWS_LAMBDA_FUNCTION_MEMORY_SIZE",
                "AWS_LAMBDA_FUNCTION_VERSION", "AWS_LAMBDA_INITIALIZATION_TYPE", "AWS_LAMBDA_LOG_GROUP_NAME",
                "AWS_LAMBDA_LOG_STREAM_NAME", "AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY", "AWS_SESSION_TOKEN",
                "AWS_LAMBDA_RUNTIME_API", "LAMBDA_TASK_ROOT", "LAMBDA_RUNTIME_DIR", "PATH", "LANG", "TZ",
                "AWS_XRAY_CONTEXT_MISSING", "AWS_ENDPOINT_URL", "AWS_CONFIG_FILE", "AWS_SHARED_CREDENTIALS_FILE",
                "AWS_EC2_METADATA_DISABLED");
    }

    @Test
    void requests_run_side_by_side_up_to_the_bound_and_the_others_wait() throws IOException {
        lambda.create("busy", AT_THE_GATE + PID, ",'Timeout':60");
        List<Future<AwsResponse>> answers = invokeAtTheGate(lambda, "busy", 20, 8);

        Set<String> processes = new HashSet<>();
        answers.forEach(answer -> processes.add(await(answer).payload().toString()));

        assertThat(processes).hasSize(8).allMatch(pid -> pid.matches("\\d+"));
    }

    /** Invokes so often, opens the gate when so many requests stand before it side by side. */
    private List<Future<AwsResponse>> invokeAtTheGate(LambdaFixture lambda, String name, int requests, int sandboxes)
            throws IOException {
        Path gate = directory.resolve("gate of " + name);
        List<Future<AwsResponse>> answers = new ArrayList<>();
        for (int i = 0; i < requests; i++) {
            answers.add(lambda.invokeLater(name, "\"" + gate + "\""));
        }
        lambda.await(sandboxes + " requests at the gate", () -> lambda.logIfAny(name).stream()
                .filter("at the gate"::equals).count() >= sandboxes ? Optional.of(sandboxes) : Optional.empty());
        Files.createFile(gate);
        return answers;
    }

    @Test
    void more_requests_than_may_wait_are_throttled() {
        try (LambdaFixture small = new LambdaFixture(
                new SandboxLimits(1, 1, 40, 2, Duration.ofMinutes(5), Duration.ofSeconds(10)))) {
            small.create("one", "", "");
            List<Future<AwsResponse>> answers = new ArrayList<>();
            for (int i = 0; i < 10; i++) {
                answers.add(small.invokeLater("one", "{}"));
            }

            int throttled = 0;
            for (Future<AwsResponse> answer : answers) {
                try {
                    await(answer);
                } catch (AwsException e) {
                    assertThat(e.code()).isEqualTo("TooManyRequestsException");
                    throttled++;
                }
            }
            assertThat(throttled).isEqualTo(8);
        }
    }

    @Test
    void all_functions_together_have_a_bound_and_idle_sandboxes_make_room() throws IOException {
        try (LambdaFixture small = new LambdaFixture(
                new SandboxLimits(8, 8, 2, 100, Duration.ofMinutes(5), Duration.ofSeconds(10)))) {
            small.create("a", AT_THE_GATE + PID, ",'Timeout':60");
            small.create("b", AT_THE_GATE + PID, ",'Timeout':60");
            Set<String> ofA = new HashSet<>();
            invokeAtTheGate(small, "a", 6, 2).forEach(answer -> ofA.add(await(answer).payload().toString()));
            Set<String> ofB = new HashSet<>();
            invokeAtTheGate(small, "b", 6, 2).forEach(answer -> ofB.add(await(answer).payload().toString()));

            assertThat(ofA).hasSize(2);
            assertThat(ofB).hasSize(2);
            assertThat(ofA.stream().filter(pid -> ProcessHandle.of(Long.parseLong(pid)).isPresent()))
                    .as("sandboxes of a that are left").hasSizeLessThan(2);
        }
    }

    @Test
    void an_idle_sandbox_retires() {
        lambda.create("idle", PID, "");
        long pid = Long.parseLong(lambda.invoke("idle", "{}").payload().toString());

        lambda.await("the end of the idle process", () -> {
            lambda.clock.advance(Duration.ofMinutes(6));
            lambda.service.retireIdleSandboxes();
            return ProcessHandle.of(pid).isPresent() ? Optional.empty() : Optional.of(pid);
        });
    }

    @Test
    void a_sandbox_retires_before_its_credentials_end() {
        lambda.create("old", PID, "");
        String first = lambda.invoke("old", "{}").payload().toString();
        lambda.clock.advance(Duration.ofMinutes(54));
        String second = lambda.invoke("old", "{}").payload().toString();
        lambda.clock.advance(Duration.ofMinutes(2));
        String third = lambda.invoke("old", "{}").payload().toString();

        assertThat(second).isEqualTo(first);
        assertThat(third).isNotEqualTo(first);
        lambda.awaitEnd(Long.parseLong(first));
    }

    @Test
    void a_role_that_trusts_lambda_no_more_is_refused_when_the_function_is_invoked() {
        lambda.create("trust", "", "");
        lambda.sts.refuseFromNowOn();

        assertThatThrownBy(() -> lambda.invoke("trust", "{}")).isInstanceOf(AwsException.class)
                .hasMessage("The role defined for the function cannot be assumed by Lambda.");
    }

    @Test
    void sandboxes_share_no_temporary_files() throws IOException {
        lambda.create("tmp", AT_THE_GATE + "File tmp = new File(System.getProperty(\"java.io.tmpdir\"));"
                + " write(out, tmp + \" \" + tmp.isDirectory());", ",'Timeout':60");
        List<Future<AwsResponse>> answers = invokeAtTheGate(lambda, "tmp", 2, 2);

        String one = await(answers.get(0)).payload().toString();
        assertThat(one).endsWith(" true");
        assertThat(await(answers.get(1)).payload().toString()).endsWith(" true").isNotEqualTo(one);
    }

    @Test
    void the_end_of_the_emulator_is_the_end_of_its_sandboxes() {
        LambdaFixture other = new LambdaFixture();
        other.create("last", PID, "");
        long pid = Long.parseLong(other.invoke("last", "{}").payload().toString());
        other.close();

        lambda.awaitEnd(pid);
    }
}
