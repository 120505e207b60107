package dev.stagedoor.emulator.gateway.logs;

import java.net.URI;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

import dev.stagedoor.emulator.core.Account;
import dev.stagedoor.emulator.core.Ids;
import dev.stagedoor.emulator.core.bus.AwsException;
import dev.stagedoor.emulator.core.bus.Bus;
import dev.stagedoor.emulator.core.bus.EmulatorContext;
import dev.stagedoor.emulator.core.iam.Caller;
import dev.stagedoor.emulator.core.logs.LogStream;
import dev.stagedoor.emulator.gateway.testing.FakeLogs;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class GroupLogTest {

    private static final Caller ROLE = new Caller.AssumedRole("000000000000", "arn:session", "arn:role", "AROA:s",
            "ASIA");

    private final Vertx vertx = Vertx.vertx();
    private final FakeLogs logs = new FakeLogs();

    @AfterEach
    void stop() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    private GroupLog log(Supplier<Future<Caller>> caller) {
        Bus bus = new Bus((service, request) -> {});
        bus.register(logs);
        EmulatorContext emulator = new EmulatorContext(vertx, Clock.systemUTC(), new Ids(new Random(1)),
                Account.DEFAULT, bus, URI.create("http://127.0.0.1"), null, null);
        return new GroupLog(emulator, new LogStream(emulator, "group", "stream"), "group", caller);
    }

    private List<String> next(int count) throws InterruptedException {
        List<String> messages = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            messages.add(logs.next().message());
        }
        return messages;
    }

    @Test
    void linesComeInTheOrderOfTheirTimesAndThoseOfARequestTogether() throws Exception {
        GroupLog log = log(() -> Future.succeededFuture(ROLE));

        log.add(30, "late");
        log.add(10, List.of("early 1", "early 2"));
        log.add(20, "between");

        assertThat(next(4)).containsExactly("early 1", "early 2", "between", "late");
    }

    @Test
    void linesThatFindNoRoomAreDroppedAndCountedInALine() throws Exception {
        GroupLog log = log(() -> Future.succeededFuture(ROLE));

        log.add(10, Collections.nCopies(GroupLog.MAX_LINES, "kept"));
        log.add(20, List.of("dropped", "dropped"));
        log.add(30, "dropped");

        assertThat(next(GroupLog.MAX_LINES)).containsOnly("kept");
        assertThat(logs.next().message()).startsWith("Stagedoor: 3 lines were dropped here");

        log.add(40, "there is room again");
        assertThat(logs.next().message()).isEqualTo("there is room again");
    }

    @Test
    void oneLineThatIsTooLongIsDroppedAsWell() throws Exception {
        GroupLog log = log(() -> Future.succeededFuture(ROLE));

        log.add(10, "x".repeat(GroupLog.MAX_CHARS_AT_ONCE + 1));
        log.add(20, "short");

        assertThat(logs.next().message()).isEqualTo("short");
        assertThat(logs.next().message()).startsWith("Stagedoor: 1 lines were dropped here");
    }

    @Test
    void whatARoleMayNotWriteIsLostAndWhatComesLaterIsNot() throws Exception {
        CompletableFuture<Void> asked = new CompletableFuture<>();
        GroupLog log = log(() -> {
            if (asked.complete(null)) {
                return Future.failedFuture(new AwsException(403, "AccessDeniedException", "the role is gone"));
            }
            return Future.succeededFuture(ROLE);
        });

        log.add(10, "lost");
        asked.get(10, TimeUnit.SECONDS);
        log.add(20, "written");

        assertThat(logs.next().message()).isEqualTo("written");
    }
}
