package dev.stagedoor.cli.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;

import com.fasterxml.jackson.databind.ObjectMapper;

/**
 * The emulator that runs from this checkout, as the state file remembers it.
 *
 * @param pid of the emulator
 * @param ownerPid of the {@code up} that waits for Ctrl-C, or 0 when detached
 * @param endpoint such as {@code http://127.0.0.1:4566}
 * @param run name of the copy that it runs from
 */
public record RunState(long pid, long ownerPid, String endpoint, String run) {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** The remembered emulator if its process still lives; a stale file is removed. */
    public static Optional<RunState> load(Home home) throws IOException {
        Path file = home.stateFile();
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        RunState state = JSON.readValue(file.toFile(), RunState.class);
        if (ProcessHandle.of(state.pid).filter(ProcessHandle::isAlive).isPresent() && EmulatorClient.isPid(state)) {
            return Optional.of(state);
        }
        Files.deleteIfExists(file);
        return Optional.empty();
    }

    /** Writes the file in one step, so that nobody reads half of it. */
    public void save(Home home) throws IOException {
        Path partial = home.state().resolve("emulator.json.partial");
        JSON.writeValue(partial.toFile(), this);
        Files.move(partial, home.stateFile(), StandardCopyOption.ATOMIC_MOVE);
    }

    /** Forgets this emulator, unless another has been remembered since. */
    public void forget(Home home) throws IOException {
        Path file = home.stateFile();
        if (Files.exists(file) && JSON.readValue(file.toFile(), RunState.class).equals(this)) {
            Files.deleteIfExists(file);
        }
    }
}
