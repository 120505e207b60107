package dev.stagedoor.emulator.junit;

import java.io.IOException;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;

import dev.stagedoor.emulator.server.Emulator;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.platform.testkit.engine.EngineTestKit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

class EmulatorExtensionTest {

    private static final List<Emulator> SEEN = new ArrayList<>();

    @ExtendWith(EmulatorExtension.class)
    static class Own {
        @Test
        void first(Emulator emulator) throws IOException {
            see(emulator);
        }

        @Nested
        class Inner {
            @Test
            void second(Emulator emulator) throws IOException {
                see(emulator);
            }
        }
    }

    static class SharedOne {
        @RegisterExtension
        static final EmulatorExtension EMULATOR = EmulatorExtension.shared();

        @Test
        void first(Emulator emulator) throws IOException {
            see(emulator);
        }
    }

    static class SharedTwo {
        @RegisterExtension
        static final EmulatorExtension EMULATOR = EmulatorExtension.shared();

        @Test
        void second(Emulator emulator) throws IOException {
            see(emulator);
        }
    }

    private static void see(Emulator emulator) throws IOException {
        SEEN.add(emulator);
        new Socket("127.0.0.1", emulator.port()).close();
    }

    private static void run(int tests, Class<?>... classes) {
        SEEN.clear();
        var selectors = List.of(classes).stream().map(type -> selectClass(type)).toList();
        EngineTestKit.engine("junit-jupiter")
                .selectors(selectors.toArray(new org.junit.platform.engine.DiscoverySelector[0]))
                .execute().testEvents().assertStatistics(statistics -> statistics.succeeded(tests).failed(0));
    }

    private static void assertClosed(Emulator emulator) {
        assertThatThrownBy(() -> new Socket("127.0.0.1", emulator.port()).close()).isInstanceOf(IOException.class);
    }

    @Test
    void a_class_and_those_in_it_have_one_emulator_that_is_closed_after_them() {
        run(2, Own.class);

        assertThat(SEEN).hasSize(2).containsOnly(SEEN.get(0));
        assertClosed(SEEN.get(0));
    }

    @Test
    void the_shared_emulator_is_one_for_all_classes_and_is_closed_after_the_last() {
        run(2, SharedOne.class, SharedTwo.class);

        assertThat(SEEN).hasSize(2).containsOnly(SEEN.get(0));
        assertClosed(SEEN.get(0));
    }
}
