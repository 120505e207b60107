package dev.stagedoor.cli.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/**
 * The emulator in a JVM of its own. In the foreground it runs under the launcher and ends with us, even if we are killed;
 * detached it stays until {@code down}.
 */
public final class EmulatorProcess implements AutoCloseable {

    static final String MAIN = "dev.stagedoor.emulator.server.Main";
    private static final String LAUNCHER = "dev.stagedoor.emulator.launcher.Launcher";

    /**
     * Small and steady: the serial collector pauses for 1-3 ms on this heap and keeps the resident memory low; the young
     * generation holds what a request leaves until its trace is forgotten. A thread that read a deployment package must
     * not keep a direct buffer of its size. One that has no memory left ends: it could answer something wrong, or nothing.
     */
    private static final List<String> JVM_OPTIONS = List.of("-XX:+UseSerialGC", "-Xms64m", "-Xmn32m", "-Xmx192m",
            "-XX:MaxMetaspaceSize=128m", "-Djdk.nio.maxCachedBufferSize=65536",
            "-Dslf4j.internal.verbosity=ERROR", "-Xshare:auto",
            "-XX:+ExitOnOutOfMemoryError");

    private final Process process;
    private final String endpoint;
    private final long startMillis;

    private EmulatorProcess(Process process, String endpoint, long startMillis) {
        this.process = process;
        this.endpoint = endpoint;
        this.startMillis = startMillis;
    }

    /**
     * Starts the emulator and waits until it is ready.
     *
     * @param arguments for its main, such as {@code --port 4566}
     * @throws EmulatorStartException with the emulator's own words if it does not come up
     */
    public static EmulatorProcess start(Home home, boolean detached, List<String> arguments) throws IOException {
        List<String> jvmOptions = jvmOptions(home);
        long began = System.nanoTime();
        List<String> command = new ArrayList<>();
        if (detached) {
            // A closed terminal must not take it along.
            command.add("nohup");
        }
        command.addAll(javaCommand(home, jvmOptions));
        if (!detached) {
            command.add(LAUNCHER);
        }
        command.add(MAIN);
        command.addAll(arguments);
        Path ready = home.emulatorOutput();
        Files.deleteIfExists(ready);
        ProcessBuilder builder = new ProcessBuilder(command).directory(home.state().toFile())
                .redirectError(home.emulatorLog().toFile()).redirectOutput(ready.toFile());
        if (detached) {
            builder.redirectInput(new java.io.File("/dev/null"));
        }
        Process process = builder.start();
        JsonNode line = awaitReady(process, ready, home);
        return new EmulatorProcess(process, line.path("endpoint").asText(), (System.nanoTime() - began) / 1_000_000);
    }

    /** The options that every emulator of this copy starts with, the class archive included. */
    public static List<String> jvmOptions(Home home) throws IOException {
        List<String> options = new ArrayList<>(JVM_OPTIONS);
        options.addAll(new ClassArchive(home, JVM_OPTIONS).options());
        return options;
    }

    /** The JVM with its options and class path, without a main class. */
    static List<String> javaCommand(Home home, List<String> jvmOptions) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(jvmOptions);
        command.addAll(List.of("-cp", home.run().resolve("lib") + "/*"));
        return command;
    }

    /**
     * Why the last emulator ended by itself, where its JVM has said it.
     *
     * @return a sentence about memory, or empty
     */
    public static Optional<String> lastWords(Home home) throws IOException {
        Path output = home.emulatorOutput();
        if (!Files.exists(output)) {
            return Optional.empty();
        }
        return Files.readString(output).lines().filter(line -> line.contains("OutOfMemoryError")).findFirst()
                .map(line -> "The emulator ran out of memory and ended itself (" + line
                        + "). What it held is gone; ./stagedoor up starts it anew.");
    }

    private static JsonNode awaitReady(Process process, Path ready, Home home) throws IOException {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        while (System.nanoTime() < deadline) {
            String text = Files.readString(ready);
            if (text.endsWith("\n")) {
                return new ObjectMapper().readTree(text.lines().findFirst().orElseThrow());
            }
            try {
                if (process.waitFor(20, TimeUnit.MILLISECONDS)) {
                    throw new EmulatorStartException(tail(home.emulatorLog()));
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                process.destroyForcibly();
                throw new IOException("Interrupted while the emulator started", e);
            }
        }
        process.destroyForcibly();
        throw new EmulatorStartException("it was not ready after 60 s; see " + home.emulatorLog());
    }

    private static String tail(Path log) throws IOException {
        try (Stream<String> lines = Files.lines(log)) {
            List<String> all = lines.filter(line -> !line.startsWith("nohup: ")).toList();
            return String.join("\n", all.subList(Math.max(0, all.size() - 10), all.size()));
        }
    }

    public String endpoint() {
        return endpoint;
    }

    public long pid() {
        return process.pid();
    }

    /** Milliseconds from the start of the process until it was ready. */
    public long startMillis() {
        return startMillis;
    }

    /** Waits for the emulator's end and gives its exit code. */
    public int waitFor() throws InterruptedException {
        return process.waitFor();
    }

    /** Asks it to end, and makes it end after five seconds. */
    @Override
    public void close() {
        end(process.toHandle());
    }

    /** Asks a process to end, and makes it end after five seconds. */
    public static void end(ProcessHandle handle) {
        handle.destroy();
        try {
            handle.onExit().get(5, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            handle.destroyForcibly();
        } catch (java.util.concurrent.ExecutionException | java.util.concurrent.TimeoutException e) {
            handle.destroyForcibly();
        }
    }
}
