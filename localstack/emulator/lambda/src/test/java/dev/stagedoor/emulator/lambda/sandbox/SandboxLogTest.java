package dev.stagedoor.emulator.lambda.sandbox;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Output and results come on two ways, in any order. */
class SandboxLogTest {

    private final Vertx vertx = Vertx.vertx();
    private final List<String> lines = new ArrayList<>();
    private final SandboxLog log = new SandboxLog(vertx, "7", "secret", lines::add, () -> lines.add("closed"));

    @AfterEach
    void close() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    private static SandboxLog.Report report(long init) {
        return new SandboxLog.Report(1.234, 128, init);
    }

    private static String text(Future<String> tail) {
        return new String(Base64.getDecoder().decode(tail.result()), StandardCharsets.UTF_8);
    }

    @Test
    void a_log_that_is_read_before_the_result_comes_is_complete_with_the_result() {
        log.begin("a");
        log.output(List.of("hello", "\u0001secret a 50"));
        Future<String> tail = log.end(report(120));

        assertThat(lines).containsExactly("START RequestId: a Version: 7", "hello", "END RequestId: a",
                "REPORT RequestId: a\tDuration: 1.23 ms\tBilled Duration: 2 ms\tMemory Size: 128 MB\tMax Memory Used: 50 MB\t"
                        + "Init Duration: 120.00 ms\t");
        assertThat(text(tail)).isEqualTo(String.join("\n", lines) + "\n");
    }

    @Test
    void output_that_comes_after_the_result_still_belongs_to_its_event_even_if_the_next_one_has_begun() {
        log.begin("a");
        Future<String> first = log.end(report(-1));
        log.begin("b");
        Future<String> second = log.end(report(-1));

        assertThat(first.isComplete()).isFalse();
        log.output(List.of("of a", "rest of a\u0001secret a 50", "of b", "\u0001secret b 50"));

        assertThat(lines.stream().map(line -> line.replaceAll("\t.*", ""))).containsExactly(
                "START RequestId: a Version: 7", "of a", "rest of a", "END RequestId: a", "REPORT RequestId: a",
                "START RequestId: b Version: 7", "of b", "END RequestId: b", "REPORT RequestId: b");
        assertThat(text(first)).contains("rest of a").doesNotContain("of b");
        assertThat(text(second)).startsWith("START RequestId: b").contains("of b");
    }

    @Test
    void a_mark_that_the_function_forged_is_a_line_like_any_other_or_nothing() {
        log.begin("a");
        log.output(List.of("\u0001guess a 50", "\u0001secret other 50", "\u0001secret a", "\u0001secret a many",
                "\u0001secret a b c"));

        assertThat(lines).containsExactly("START RequestId: a Version: 7", "\u0001guess a 50");
    }

    @Test
    void without_a_mark_the_log_is_complete_after_a_moment() throws Exception {
        log.begin("a");

        String tail = log.end(report(-1)).toCompletionStage().toCompletableFuture().get(5,
                java.util.concurrent.TimeUnit.SECONDS);

        assertThat(tail).isNotEmpty();
    }

    @Test
    void the_end_of_the_process_completes_what_is_open() {
        log.begin("a");
        log.output(List.of("last"));
        Future<String> tail = log.end(report(-1));
        log.close();

        assertThat(text(tail)).contains("last\nEND RequestId: a");
        assertThat(lines).endsWith("closed");
    }

    @Test
    void the_tail_of_an_initialisation_is_what_it_said() {
        log.output(List.of("starting"));

        assertThat(text(log.endInit("INIT_REPORT"))).isEqualTo("starting\nINIT_REPORT\n");
    }
}
