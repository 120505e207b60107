package dev.stagedoor.emulator.server.front;

import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

import dev.stagedoor.emulator.core.bus.AwsException;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@Timeout(30)
class RoomTest {

    private static final long LONG = TimeUnit.MINUTES.toMillis(1);

    private final Vertx vertx = Vertx.vertx();

    @AfterEach
    void stop() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    private static void await(Future<?> future) {
        future.toCompletionStage().toCompletableFuture().join();
    }

    @Test
    void who_finds_no_room_waits_until_it_is_given_back() {
        Room room = new Room(vertx, 100, LONG);
        await(room.take(60));
        Future<Void> second = room.take(60);
        assertThat(second.isComplete()).isFalse();

        room.give(60);
        await(second);
        assertThat(room.take(41).isComplete()).isFalse();
    }

    @Test
    void nobody_overtakes_the_line() {
        Room room = new Room(vertx, 100, LONG);
        await(room.take(60));
        Future<Void> large = room.take(100);
        Future<Void> little = room.take(1);
        assertThat(little.isComplete()).isFalse();

        room.give(60);
        await(large);
        assertThat(little.isComplete()).isFalse();
        room.give(100);
        await(little);
    }

    @Test
    void who_waits_too_long_gets_503_and_holds_up_nobody() {
        Room room = new Room(vertx, 100, 20);
        await(room.take(60));

        assertThatThrownBy(() -> await(room.take(60))).isInstanceOf(CompletionException.class).cause()
                .isInstanceOfSatisfying(AwsException.class,
                        refused -> assertThat(refused.status()).isEqualTo(503));
        assertThat(room.take(40).succeeded()).isTrue();
    }

    @Test
    void a_room_that_comes_too_late_is_given_to_the_next() {
        Room room = new Room(vertx, 100, 20);
        await(room.take(100));
        Future<Void> late = room.take(60);
        assertThatThrownBy(() -> await(late)).isInstanceOf(CompletionException.class);

        room.give(100);
        assertThat(room.take(100).succeeded()).isTrue();
    }

    @Test
    void the_line_is_bounded() {
        Room room = new Room(vertx, 100, LONG);
        await(room.take(100));
        List<Future<Void>> waiting = IntStream.range(0, 256).mapToObj(i -> room.take(1)).toList();

        assertThat(waiting).noneMatch(Future::isComplete);
        assertThat(room.take(1).failed()).isTrue();
    }
}
