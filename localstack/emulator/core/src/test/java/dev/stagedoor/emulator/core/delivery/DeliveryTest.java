package dev.stagedoor.emulator.core.delivery;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class DeliveryTest {

    private final Vertx vertx = Vertx.vertx();
    private final BlockingQueue<String> taken = new LinkedBlockingQueue<>();
    private final Set<String> closed = ConcurrentHashMap.newKeySet();
    private final List<String> said = new CopyOnWriteArrayList<>();
    private final Delivery<String, Integer> delivery = new Delivery<>(vertx, "Programmes", house -> " for " + house,
            new Delivery.Room(20, 100), this::put);
    private final Logger logger = Logger.getLogger(Delivery.class.getName());
    private final Handler handler = new Handler() {
        @Override
        public void publish(LogRecord line) {
            said.add(line.getMessage());
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };

    private Future<Void> put(String house, List<Integer> items) {
        assertThat(Context.isOnWorkerThread()).isTrue();
        // Decided first: whoever sees the call in the queue may close the house.
        Future<Void> answer = closed.contains(house) ? Future.failedFuture("closed") : Future.succeededFuture();
        taken.add(house + items);
        return answer;
    }

    @BeforeEach
    void listen() {
        logger.addHandler(handler);
    }

    @AfterEach
    void stop() {
        logger.removeHandler(handler);
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    @Test
    void what_is_for_one_receiver_comes_together_in_its_order() throws Exception {
        together(() -> {
            delivery.add("grand", 1, 1);
            delivery.add("odeon", 2, 1);
            delivery.add("grand", 3, 1);
        });

        assertThat(next(2)).containsExactlyInAnyOrder("grand[1, 3]", "odeon[2]");
        assertThat(said).isEmpty();
    }

    @Test
    void what_finds_no_room_is_lost_which_is_said_once_and_then_there_is_room_again() throws Exception {
        together(() -> {
            delivery.add("grand", 1, 90);
            delivery.add("grand", 2, 20);
            delivery.add("grand", 3, 20);
        });

        assertThat(next(1)).containsExactly("grand[1]");
        delivery.add("grand", 4, 100);
        assertThat(next(1)).containsExactly("grand[4]");
        assertThat(said).containsExactly("Programmes are lost: they come faster than they are taken");
    }

    @Test
    void every_receiver_that_takes_nothing_is_said_once_and_the_others_get_theirs() throws Exception {
        closed.addAll(Set.of("grand", "odeon"));
        for (int i = 0; i < 2; i++) {
            int item = i;
            together(() -> List.of("grand", "odeon", "lyric").forEach(house -> delivery.add(house, item, 1)));
            assertThat(next(3)).contains("lyric[" + i + "]");
        }
        closed.remove("grand");
        delivery.add("grand", 2, 1);
        next(1);
        closed.add("grand");
        delivery.add("grand", 3, 1);
        next(1);
        delivery.add("lyric", 9, 1);
        next(1); // by now the one before has been dealt with

        assertThat(said).containsExactlyInAnyOrder("Programmes for grand are lost: closed",
                "Programmes for odeon are lost: closed", "Programmes for grand are lost: closed");
    }

    /** On an event loop: the timer, which runs there too, rings after it. */
    private void together(Runnable additions) {
        vertx.runOnContext(loop -> additions.run());
    }

    private List<String> next(int count) throws InterruptedException {
        List<String> calls = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            String call = taken.poll(10, TimeUnit.SECONDS);
            assertThat(call).as("a delivery").isNotNull();
            calls.add(call);
        }
        return calls;
    }
}
