package dev.stagedoor.emulator.lambda.sandbox;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

import dev.stagedoor.emulator.core.Timers;
import dev.stagedoor.emulator.lambda.code.CodePackage;
import dev.stagedoor.emulator.lambda.model.FunctionConfiguration;
import dev.stagedoor.emulator.lambda.model.FunctionVersion;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** How long an initialisation may take, and what becomes of one that takes longer. Time stands still until a test moves it. */
class SandboxInitTest {

    private static final Instant NOW = Instant.parse("2026-11-25T05:00:00Z");
    private static final Duration INIT = Duration.ofSeconds(10);
    private static final Duration TIMEOUT = Duration.ofSeconds(3);

    private final Vertx vertx = Vertx.vertx();
    private final FakeTimers timers = new FakeTimers();
    private final FakeListener listener = new FakeListener();
    private final Deque<FakeProcess> processes = new ArrayDeque<>();
    private final List<String> lines = new ArrayList<>();
    private final SandboxLog log = new SandboxLog(vertx, "7", "secret", lines::add, () -> lines.add("closed"));
    private final Sandbox sandbox = new Sandbox(timers, Clock.fixed(NOW, ZoneOffset.UTC), function(), 1, listener, log,
            INIT);

    @BeforeEach
    void start() {
        sandbox.start(() -> {
            processes.add(new FakeProcess());
            return Future.succeededFuture(processes.getLast());
        });
    }

    @AfterEach
    void close() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    @Test
    void an_initialisation_within_its_limit_is_no_part_of_the_invocation() {
        sandbox.next(new FakeRuntime());

        assertThat(listener.calls).containsExactly("ready");
        assertThat(timers.running).isEmpty();
    }

    @Test
    void one_that_takes_longer_is_begun_anew_in_another_process_with_the_invocation_that_waits() {
        Promise<InvocationResult> result = listener.waits();
        timers.expire(INIT);
        assertThat(processes.getLast().killed).isTrue();
        processes.getLast().exit.complete(137);

        assertThat(processes).hasSize(2);
        FakeRuntime runtime = new FakeRuntime();
        sandbox.next(runtime);
        assertThat(runtime.given).isEqualTo("r-1");
        assertThat(runtime.deadline).isEqualTo(NOW.plus(TIMEOUT).toEpochMilli());
        sandbox.response(Buffer.buffer("{}"));
        assertThat(result.future().result().error()).isFalse();
        assertThat(result.future().result().run().sandbox()).isEqualTo("sandbox 1 (cold)");
        sandbox.next(new FakeRuntime());
        assertThat(listener.calls).containsExactly("too long", "ready again");
    }

    @Test
    void the_log_tells_of_both_and_the_invocation_is_charged_for_the_second() {
        listener.waits();
        timers.expire(INIT);
        processes.getLast().exit.complete(137);
        sandbox.next(new FakeRuntime());
        log.output(List.of("\u0001secret r-1 50"));
        sandbox.response(Buffer.buffer("{}"));

        assertThat(lines.get(0)).matches("INIT_REPORT Init Duration: \\d+.00 ms\tPhase: init\tStatus: timeout");
        assertThat(lines.get(1)).isEqualTo("START RequestId: r-1 Version: 7");
        assertThat(lines.get(2)).isEqualTo("END RequestId: r-1");
        assertThat(lines.get(3)).startsWith("REPORT RequestId: r-1").doesNotContain("Init Duration");
    }

    @Test
    void the_second_one_has_the_functions_timeout_together_with_the_handler() {
        Promise<InvocationResult> result = listener.waits();
        timers.expire(INIT);
        processes.getLast().exit.complete(137);
        timers.expire(TIMEOUT);

        assertThat(result.future().result().payload().toString())
                .contains("Sandbox.Timedout", "RequestId: r-1 Error: Task timed out after 3.00 seconds");
        assertThat(lines).anyMatch(
                line -> line.matches("INIT_REPORT Init Duration: \\d+.00 ms\tPhase: invoke\tStatus: timeout"));
        assertThat(processes.getLast().killed).isTrue();
        processes.getLast().exit.complete(137);
        assertThat(sandbox.ended().isComplete()).isTrue();
        assertThat(processes).as("there is no third try").hasSize(2);
    }

    @Test
    void a_second_one_that_fails_answers_the_invocation() {
        Promise<InvocationResult> result = listener.waits();
        timers.expire(INIT);
        processes.getLast().exit.complete(137);
        sandbox.initError(Buffer.buffer("{\"errorType\":\"X\"}"));
        processes.getLast().exit.complete(1);

        assertThat(result.future().result().payload()).hasToString("{\"errorType\":\"X\"}");
        assertThat(lines).anyMatch(line -> line.endsWith("Phase: invoke\tStatus: error"));
        assertThat(sandbox.ended().isComplete()).isTrue();
    }

    @Test
    void a_second_one_that_exits_answers_the_invocation() {
        Promise<InvocationResult> result = listener.waits();
        timers.expire(INIT);
        processes.getLast().exit.complete(137);
        processes.getLast().exit.complete(7);

        assertThat(result.future().result().payload().toString()).contains("Runtime.ExitError", "exit status 7");
        assertThat(sandbox.ended().isComplete()).isTrue();
    }

    @Test
    void the_runtime_that_came_too_late_gets_nothing_and_where_nobody_waits_any_more_all_ends() {
        timers.expire(INIT);
        FakeRuntime late = new FakeRuntime();
        sandbox.next(late);
        processes.getLast().exit.complete(137);

        assertThat(late.refused).isTrue();
        assertThat(processes).hasSize(1);
        assertThat(listener.calls).containsExactly("too long", "ended");
        assertThat(lines).last().isEqualTo("closed");
    }

    private static FunctionVersion function() {
        FunctionConfiguration configuration = FunctionConfiguration.defaults("slow");
        assertThat(Duration.ofSeconds(configuration.timeout())).isEqualTo(TIMEOUT);
        return new FunctionVersion("slow", "arn:aws:lambda:us-east-1:000000000000:function:slow", "7", "",
                configuration, new CodePackage("", 0, Path.of(""), List.of()), "revision", NOW);
    }

    private static final class FakeTimers implements Timers {
        private final Map<Long, Duration> running = new HashMap<>();
        private final Map<Long, Runnable> tasks = new HashMap<>();
        private long last;

        @Override
        public long set(Duration delay, Runnable task) {
            running.put(++last, delay);
            tasks.put(last, task);
            return last;
        }

        @Override
        public void cancel(long timer) {
            running.remove(timer);
        }

        private void expire(Duration delay) {
            assertThat(running).containsValue(delay);
            long timer = running.keySet().stream().filter(id -> running.get(id).equals(delay)).findFirst()
                    .orElseThrow();
            running.remove(timer);
            tasks.get(timer).run();
        }
    }

    private static final class FakeListener implements SandboxListener {
        private final List<String> calls = new ArrayList<>();
        private Work waiting;

        private Promise<InvocationResult> waits() {
            Promise<InvocationResult> result = Promise.promise();
            waiting = new Work(new Invocation("r-1", "arn", Buffer.buffer("{}"), null, "trace"), result);
            return result;
        }

        @Override
        public void ready(Sandbox sandbox, boolean first) {
            calls.add(first ? "ready" : "ready again");
        }

        @Override
        public void failedToStart(Sandbox sandbox, Function<String, Future<InvocationResult>> outcome) {
            calls.add("failed");
        }

        @Override
        public Optional<Work> initTookTooLong(Sandbox sandbox) {
            calls.add("too long");
            return Optional.ofNullable(waiting);
        }

        @Override
        public void ended(Sandbox sandbox) {
            calls.add("ended");
        }
    }

    private static final class FakeProcess implements ChildProcess {
        private final Promise<Integer> exit = Promise.promise();
        private boolean killed;

        @Override
        public Future<Integer> exit() {
            return exit.future();
        }

        @Override
        public Instant usableUntil() {
            return Instant.MAX;
        }

        @Override
        public void kill() {
            killed = true;
        }
    }

    private static final class FakeRuntime implements NextEvent {
        private String given;
        private long deadline;
        private boolean refused;

        @Override
        public void whenGone(Runnable told) {
            // It stays.
        }

        @Override
        public void give(Invocation invocation, long until) {
            given = invocation.requestId();
            deadline = until;
        }

        @Override
        public void refuse() {
            refused = true;
        }
    }
}
