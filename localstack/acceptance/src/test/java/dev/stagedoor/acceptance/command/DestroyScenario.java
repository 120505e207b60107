package dev.stagedoor.acceptance.command;

import java.io.IOException;
import java.util.List;

import dev.stagedoor.acceptance.target.LocalProcesses;
import dev.stagedoor.acceptance.target.OwnEmbeddedTarget;
import dev.stagedoor.acceptance.target.StagedoorCommand;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

import static org.assertj.core.api.Assertions.assertThat;

/** What was deployed can be taken away, all of it; and it goes with the emulator, however that ends. */
@TestMethodOrder(OrderAnnotation.class)
class DestroyScenario {

    private static OwnEmbeddedTarget own;
    private static StagedoorCommand command;

    @BeforeAll
    static void aSystem() throws IOException {
        own = OwnEmbeddedTarget.up();
        command = own.target().command();
    }

    @AfterAll
    static void end() throws IOException {
        if (own != null) {
            own.close();
        }
    }

    @Test
    @Order(1)
    void nothingIsLeftAfterDestroy() throws IOException {
        assertThat(command.run("leftovers").exitCode()).as("something is there").isEqualTo(1);
        command.expect("destroy");
        assertThat(command.expect("leftovers")).contains("Nothing is left");
        command.expect("deploy");
        assertThat(command.expect("status")).contains("CREATE_COMPLETE");
    }

    @Test
    @Order(2)
    void noServiceOutlivesAKilledEmulator() throws Exception {
        LocalProcesses processes = LocalProcesses.of(command);
        List<ProcessHandle> family = processes.all();
        assertThat(family.size()).as("the emulator, shows and seating at least").isGreaterThanOrEqualTo(3);

        processes.emulator().destroyForcibly();

        LocalProcesses.assertEnd(family);
    }
}
