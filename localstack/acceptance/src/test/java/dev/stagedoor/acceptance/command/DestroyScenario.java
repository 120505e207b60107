package dev.stagedoor.acceptance.command;

import java.io.IOException;

import dev.stagedoor.acceptance.target.OwnEmbeddedTarget;
import dev.stagedoor.acceptance.target.StagedoorCommand;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** What was deployed can be taken away, all of it. */
class DestroyScenario {

    @Test
    void nothingIsLeftAfterDestroy() throws IOException {
        try (OwnEmbeddedTarget own = OwnEmbeddedTarget.up()) {
            StagedoorCommand command = own.target().command();
            assertThat(command.run("leftovers").exitCode()).as("something is there").isEqualTo(1);
            command.expect("destroy");
            assertThat(command.expect("leftovers")).contains("Nothing is left");
            command.expect("deploy");
            assertThat(command.expect("status")).contains("CREATE_COMPLETE");
        }
    }
}
