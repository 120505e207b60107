package dev.stagedoor.emulator.lambda;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stagedoor.emulator.core.Account;
import dev.stagedoor.emulator.core.Ids;
import dev.stagedoor.emulator.core.Json;
import dev.stagedoor.emulator.core.bus.AccessDeniedException;
import dev.stagedoor.emulator.core.bus.AwsRequest;
import dev.stagedoor.emulator.core.bus.AwsResponse;
import dev.stagedoor.emulator.core.bus.Bus;
import dev.stagedoor.emulator.core.bus.EmulatorContext;
import dev.stagedoor.emulator.core.iam.Caller;
import dev.stagedoor.emulator.core.process.ChildProcesses;
import dev.stagedoor.emulator.lambda.code.Directories;
import dev.stagedoor.emulator.lambda.sandbox.SandboxLimits;
import dev.stagedoor.emulator.telemetry.LogsService;
import dev.stagedoor.emulator.telemetry.XRayService;
import dev.stagedoor.emulator.telemetry.logs.error.ResourceNotFoundException;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;

/** Lambda with CloudWatch Logs, X-Ray and a fake STS on a bus that allows everything. Close it. */
final class LambdaFixture implements AutoCloseable {

    static final String ROLE = "arn:aws:iam::000000000000:role/test";
    static final String ARN = "arn:aws:lambda:us-east-1:000000000000:function:";

    /** The real time, and what the test adds. */
    static final class MovableClock extends Clock {
        private volatile Duration ahead = Duration.ZERO;

        void advance(Duration duration) {
            ahead = ahead.plus(duration);
        }

        @Override
        public Instant instant() {
            return Instant.now().plus(ahead);
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }

    /** What waits to be tried again. */
    record Delayed(Duration delay, Runnable task) {}

    final BlockingQueue<Delayed> delayed = new LinkedBlockingQueue<>();
    final MovableClock clock = new MovableClock();
    final Vertx vertx = Vertx.vertx();
    final Bus bus;
    final ChildProcesses processes = new ChildProcesses();
    final LambdaService service;
    final FakeSts sts;
    final List<AwsRequest> calls = new CopyOnWriteArrayList<>();
    /** Calls that the caller may not make. */
    volatile Predicate<AwsRequest> denied = request -> false;
    private final Path directory;

    LambdaFixture() {
        this(SandboxLimits.DEFAULT);
    }

    LambdaFixture(SandboxLimits limits) {
        try {
            directory = Files.createTempDirectory(Path.of("target"), "lambda-test");
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        bus = new Bus((called, request) -> {
            calls.add(request);
            if (denied.test(request)) {
                throw new AccessDeniedException(request.caller(), called.action(request), "*", "the test denies it");
            }
        });
        EmulatorContext context = new EmulatorContext(vertx, clock, new Ids(new SecureRandom()), Account.DEFAULT, bus,
                URI.create("http://127.0.0.1:4566"), directory, processes);
        sts = new FakeSts(clock);
        bus.register(sts);
        bus.register(new LogsService(context));
        bus.register(new XRayService(context));
        service = new LambdaService(context, limits, (delay, task) -> delayed.add(new Delayed(delay, task)));
        bus.register(service);
    }

    static JsonNode json(String text) {
        try {
            return Json.parse(text.replace('\'', '"'));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(text, e);
        }
    }

    /** A call of Lambda without a body, members in single quotes. */
    AwsRequest request(String operation, String json) {
        return AwsRequest.of("lambda", operation, (ObjectNode) json(json), new Caller.Root("000000000000", "test"),
                new Ids(new SecureRandom()).uuid());
    }

    Future<AwsResponse> call(String service, String operation, String json, Buffer payload) {
        return bus.call(new AwsRequest(service, operation, (ObjectNode) json(json), payload,
                new Caller.Root("000000000000", "test"), new Ids(new SecureRandom()).uuid()));
    }

    /** Waits for the answer; throws what the operation failed with. Members in single quotes. */
    ObjectNode call(String operation, String json) {
        return await(call("lambda", operation, json, Buffer.buffer())).output();
    }

    static <T> T await(Future<T> future) {
        try {
            return future.toCompletionStage().toCompletableFuture().orTimeout(60, TimeUnit.SECONDS)
                    .join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }

    /** A function with {@code app.Handler}; more members in single quotes, each after a comma. */
    ObjectNode create(String name, byte[] zip, String more) {
        return call("CreateFunction",
                "{'FunctionName':'" + name + "','Runtime':'java17','Handler':'app.Handler','Role':'"
                        + ROLE + "','Code':{'ZipFile':'" + Base64.getEncoder().encodeToString(zip) + "'}" + more + "}");
    }

    ObjectNode create(String name, String body, String more) {
        return create(name, FunctionZip.streamHandler(body), more);
    }

    Future<AwsResponse> invokeLater(String name, String payload) {
        return call("lambda", "Invoke", "{'FunctionName':'" + name + "'}", Buffer.buffer(payload));
    }

    /** The answer to a synchronous invocation. */
    AwsResponse invoke(String name, String payload) {
        return await(invokeLater(name, payload));
    }

    /** The messages of a function's log. */
    List<String> log(String name) {
        List<String> messages = new ArrayList<>();
        String token = "";
        do {
            ObjectNode page = await(call("logs", "FilterLogEvents",
                    "{'logGroupName':'/aws/lambda/" + name + "'" + token + "}", Buffer.buffer())).output();
            page.get("events").forEach(event -> messages.add(event.get("message").asText()));
            token = page.has("nextToken") ? ",'nextToken':'" + page.get("nextToken").asText() + "'" : null;
        } while (token != null);
        return messages;
    }

    /** The first line of a function's log that matches, as soon as it is there. */
    String awaitLog(String name, Predicate<String> line) {
        return await("a line in the log of " + name, () -> logIfAny(name).stream().filter(line).findFirst());
    }

    /** The log, which is empty before its group comes with the first lines. */
    List<String> logIfAny(String name) {
        try {
            return log(name);
        } catch (ResourceNotFoundException e) {
            return List.of();
        }
    }

    /** The unzipped packages on disk. */
    List<Path> packages() {
        try (Stream<Path> files = Files.list(directory.resolve("lambda/code"))) {
            return files.toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Waits until there is no such process any more. */
    void awaitEnd(long pid) {
        await("the end of process " + pid, () -> ProcessHandle.of(pid).filter(ProcessHandle::isAlive).isPresent()
                ? Optional.empty()
                : Optional.of(pid));
    }

    <T> T await(String what, Supplier<Optional<T>> condition) {
        CompletableFuture<T> done = new CompletableFuture<>();
        ScheduledExecutorService looker = Executors.newSingleThreadScheduledExecutor();
        looker.scheduleWithFixedDelay(() -> {
            try {
                condition.get().ifPresent(done::complete);
            } catch (RuntimeException | Error e) {
                done.completeExceptionally(e);
            }
        }, 0, 20, TimeUnit.MILLISECONDS);
        try {
            return done.orTimeout(30, TimeUnit.SECONDS).join();
        } catch (CompletionException e) {
            throw new AssertionError("Nothing came of " + what, e);
        } finally {
            looker.shutdownNow();
        }
    }

    @Override
    public void close() {
        await(service.close());
        processes.close();
        await(vertx.close());
        Directories.delete(directory);
    }
}
