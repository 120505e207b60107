package dev.stagedoor.emulator.gateway.control;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

import dev.stagedoor.emulator.gateway.error.BadRequestException;
import dev.stagedoor.emulator.gateway.error.NotFoundException;
import dev.stagedoor.emulator.gateway.model.RestApi;
import dev.stagedoor.emulator.gateway.model.RestApiBuilder;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class ApiStoreTest {

    private final ApiStore store = new ApiStore("000000000000");

    ApiStoreTest() {
        store.add(new ApiState(RestApi.builder("api", "theatre").root("root").build()));
    }

    @Test
    void no_change_is_lost_when_many_happen_at_once() throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(8);
        try {
            List<Callable<ApiState>> changes = IntStream.range(0, 200)
                    .mapToObj(i -> (Callable<ApiState>) () -> store.update("api", state -> tagged(state, i))).toList();
            pool.invokeAll(changes);
        } finally {
            pool.shutdownNow();
        }

        assertThat(store.get("api").api().tags()).hasSize(200);
    }

    @Test
    void a_change_that_fails_changes_nothing() {
        ApiState before = store.get("api");

        assertThatThrownBy(() -> store.update("api", state -> {
            throw new BadRequestException("no");
        })).hasMessage("no");
        assertThat(store.get("api")).isSameAs(before);
    }

    @Test
    void a_reader_keeps_the_state_that_it_saw() {
        ApiState before = store.get("api");
        store.update("api", state -> tagged(state, 1));

        assertThat(before.api().tags()).isEmpty();
        assertThat(store.get("api").api().tags()).hasSize(1);
    }

    @Test
    void what_was_removed_is_gone_for_all() {
        store.remove("api");

        assertThatThrownBy(() -> store.update("api", state -> state)).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> store.remove("api")).isInstanceOf(NotFoundException.class);
        assertThat(store.find("api")).isEmpty();
        assertThat(store.all()).isEmpty();
    }

    private static ApiState tagged(ApiState state, int i) {
        RestApiBuilder api = state.api().toBuilder();
        api.tags().put("key" + i, "value");
        return state.withApi(api.build());
    }
}
