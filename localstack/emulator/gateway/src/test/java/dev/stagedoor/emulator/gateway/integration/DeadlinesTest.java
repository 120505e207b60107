package dev.stagedoor.emulator.gateway.integration;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;

import io.vertx.core.Vertx;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class DeadlinesTest {

    private final Vertx vertx = Vertx.vertx();
    private final Deadlines deadlines = new Deadlines(vertx);
    private final List<String> expired = new CopyOnWriteArrayList<>();

    @AfterEach
    void close() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    @Test
    void what_is_not_met_expires_once_and_never_early() throws Exception {
        CompletableFuture<Long> tookNanos = new CompletableFuture<>();
        vertx.runOnContext(go -> {
            long began = System.nanoTime();
            Deadlines.Deadline first = deadlines.in(30, () -> expired.add("first"));
            Deadlines.Deadline met = deadlines.in(30, () -> expired.add("met"));
            deadlines.in(60, () -> {
                expired.add("last");
                tookNanos.complete(System.nanoTime() - began);
            });
            met.met();
            met.met();
            deadlines.in(40, () -> {
                expired.add("second");
                first.met();
            });
        });

        assertThat(tookNanos.get(10, TimeUnit.SECONDS)).isGreaterThanOrEqualTo(60_000_000L);
        assertThat(expired).containsExactly("first", "second", "last");
    }
}
