package dev.stagedoor.cli.process;

import java.nio.file.Path;

/**
 * Where things are; the {@code stagedoor} script says it in system properties.
 *
 * @param root the checkout
 * @param state {@code .stagedoor}: the running copies, the state file, the logs
 * @param run the content-addressed copy that this command runs from
 */
public record Home(Path root, Path state, Path run) {

    /** @throws IllegalStateException if this JVM was not started by the {@code stagedoor} script */
    public static Home fromSystemProperties() {
        return new Home(path("stagedoor.root"), path("stagedoor.state"), path("stagedoor.run"));
    }

    private static Path path(String property) {
        String value = System.getProperty(property);
        if (value == null) {
            throw new IllegalStateException("Start this with the stagedoor script: -D" + property + " is missing");
        }
        return Path.of(value);
    }

    /** What is remembered of the running emulator. */
    public Path stateFile() {
        return state.resolve("emulator.json");
    }

    /** Where the emulator keeps its files: uploads, unpacked functions and images. */
    public Path workDirectory() {
        return state.resolve("work");
    }

    /** What it writes to its standard output: that it is ready, and what its JVM says when it ends itself. */
    public Path emulatorOutput() {
        return state.resolve("emulator.ready");
    }

    /** What the emulator says, from its last start on. */
    public Path emulatorLog() {
        return state.resolve("emulator.log");
    }
}
