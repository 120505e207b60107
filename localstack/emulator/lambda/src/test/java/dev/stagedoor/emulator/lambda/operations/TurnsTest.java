package dev.stagedoor.emulator.lambda.operations;

import java.util.ArrayList;
import java.util.List;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class TurnsTest {

    private final Turns turns = new Turns();
    private final List<String> begun = new ArrayList<>();

    @Test
    void the_next_begins_when_the_last_has_ended_well_or_not() {
        Promise<String> first = Promise.promise();
        Promise<String> second = Promise.promise();
        Future<String> one = turns.next(() -> begins("one", first));
        Future<String> two = turns.next(() -> begins("two", second));
        Future<String> three = turns.next(() -> begins("three", Promise.promise()));
        assertThat(begun).containsExactly("one");

        first.fail("broken");
        assertThat(one.failed()).isTrue();
        assertThat(begun).containsExactly("one", "two");

        second.complete("done");
        assertThat(two.result()).isEqualTo("done");
        assertThat(three.isComplete()).isFalse();
        assertThat(begun).containsExactly("one", "two", "three");
    }

    @Test
    void work_that_cannot_even_begin_is_a_failure_of_its_own() {
        Future<String> one = turns.next(() -> {
            throw new IllegalStateException("no");
        });

        assertThat(one.cause()).hasMessage("no");
        assertThat(turns.next(() -> Future.succeededFuture("two")).result()).isEqualTo("two");
    }

    private Future<String> begins(String name, Promise<String> end) {
        begun.add(name);
        return end.future();
    }
}
