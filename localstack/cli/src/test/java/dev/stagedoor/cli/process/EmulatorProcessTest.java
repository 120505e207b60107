package dev.stagedoor.cli.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class EmulatorProcessTest {

    @TempDir
    private Path directory;

    @Test
    void an_emulator_that_ran_out_of_memory_has_said_so() throws IOException {
        Home home = new Home(directory, directory, directory);
        assertThat(EmulatorProcess.lastWords(home)).isEmpty();
        Files.writeString(home.emulatorOutput(), "{\"ready\":true}\n");
        assertThat(EmulatorProcess.lastWords(home)).isEmpty();

        Files.writeString(home.emulatorOutput(),
                "{\"ready\":true}\nTerminating due to java.lang.OutOfMemoryError: Java heap space\n");

        assertThat(EmulatorProcess.lastWords(home)).get().asString().contains("ran out of memory", "Java heap space",
                "./stagedoor up");
    }

    @Test
    void the_emulator_ends_rather_than_going_on_without_memory() throws IOException {
        assertThat(EmulatorProcess.jvmOptions(new Home(directory, directory, directory)))
                .contains("-XX:+ExitOnOutOfMemoryError");
    }
}
