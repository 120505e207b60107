package dev.stagedoor.emulator.lambda;

import java.util.List;
import java.util.Optional;

import dev.stagedoor.emulator.core.bus.AwsRequest;
import dev.stagedoor.emulator.core.iam.Caller;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** What a function writes comes to CloudWatch Logs. */
class FunctionLogTest {

    private final LambdaFixture lambda = new LambdaFixture();

    @AfterEach
    void close() {
        lambda.close();
    }

    @Test
    void the_output_stands_between_start_end_and_report_in_the_stream_of_the_sandbox() {
        lambda.create("f", "System.out.println(\"event \" + ++count); write(out, context.getLogStreamName());", "");
        String stream = lambda.invoke("f", "{}").payload().toString();
        lambda.invoke("f", "{}");
        List<String> lines = lambda.await("the log of two events", () -> Optional.of(lambda.logIfAny("f"))
                .filter(log -> log.stream().filter(line -> line.startsWith("REPORT")).count() == 2));

        assertThat(lines.stream().map(line -> line.replaceAll("[0-9a-f-]{36}", "ID").replaceAll("\t.*", "")))
                .containsExactly("START RequestId: ID Version: $LATEST", "event 1", "END RequestId: ID",
                        "REPORT RequestId: ID", "START RequestId: ID Version: $LATEST", "event 2", "END RequestId: ID",
                        "REPORT RequestId: ID");
        assertThat(lines.get(3)).contains("Init Duration: ");
        assertThat(lines.get(7)).doesNotContain("Init Duration: ");
        assertThat(lambda.calls).filteredOn(call -> call.operation().equals("PutLogEvents"))
                .allMatch(call -> call.text("logStreamName").equals(stream));
    }

    @Test
    void it_is_written_in_the_name_of_the_functions_role() {
        lambda.create("f", "System.out.println(\"hello\");", "");
        lambda.invoke("f", "{}");
        lambda.awaitLog("f", "hello"::equals);

        AwsRequest call = lambda.calls.stream().filter(c -> c.operation().equals("PutLogEvents")).findFirst()
                .orElseThrow();
        assertThat(call.caller()).isInstanceOfSatisfying(Caller.AssumedRole.class, role -> {
            assertThat(role.roleArn()).isEqualTo(LambdaFixture.ROLE);
            assertThat(role.arn()).isEqualTo("arn:aws:sts::000000000000:assumed-role/test/f");
        });
    }

    @Test
    void a_role_that_may_not_write_logs_has_none_and_the_function_works_all_the_same() {
        lambda.denied = request -> request.service().equals("logs") && request.caller() instanceof Caller.AssumedRole;
        lambda.create("f", "System.out.println(\"hello\"); write(out, \"1\");", "");

        assertThat(lambda.invoke("f", "{}").payload()).hasToString("1");
        assertThat(lambda.invoke("f", "{}").payload()).hasToString("1");
        lambda.await("a refused call", () -> lambda.calls.stream()
                .filter(call -> call.operation().equals("PutLogEvents")).findFirst());
        assertThat(lambda.logIfAny("f")).isEmpty();
    }

    @Test
    void a_log_group_of_its_own_may_be_configured() {
        lambda.create("f", "System.out.println(\"hello \" + context.getLogGroupName());",
                ",'LoggingConfig':{'LogGroup':'/aws/lambda/theatre'}");
        lambda.invoke("f", "{}");

        lambda.awaitLog("theatre", "hello /aws/lambda/theatre"::equals);
    }

    @Test
    void a_flood_of_output_is_kept_in_bounded_memory_and_disturbs_nobody() {
        lambda.create("flood",
                "StringBuilder b = new StringBuilder(); for (int i = 0; i < 300; i++) b.append(\"0123456789\");"
                        + " for (int i = 0; i < 10_000; i++) System.out.println(i + \" \" + b);",
                ",'Timeout':60");
        lambda.invoke("flood", "{}");

        String end = lambda.awaitLog("flood", line -> line.startsWith("END RequestId: "));

        assertThat(end).isNotNull();
        assertThat(lambda.log("flood")).anyMatch(line -> line.startsWith("9999 0123"));
        long bytes = lambda.log("flood").stream().mapToLong(String::length).sum();
        assertThat(bytes).isBetween(2_000_000L, 8L << 20);
    }

    @Test
    void a_line_without_end_is_logged_when_the_process_is_gone_and_a_very_long_one_in_pieces() {
        lambda.create("f", "System.out.print(\"x\".repeat(600_000)); System.out.println(\"y\");"
                + " System.out.print(\"last words\"); System.out.flush(); Runtime.getRuntime().halt(2);", "");
        lambda.invoke("f", "{}");

        lambda.awaitLog("f", "last words"::equals);
        List<String> pieces = lambda.await("the long line", () -> Optional.of(lambda.logIfAny("f").stream()
                .filter(line -> line.startsWith("x")).toList())
                .filter(found -> found.stream().mapToInt(String::length).sum() == 600_001));
        assertThat(pieces.size()).isGreaterThan(1);
        assertThat(pieces).allMatch(piece -> piece.length() <= 512 * 1024);
    }
}
