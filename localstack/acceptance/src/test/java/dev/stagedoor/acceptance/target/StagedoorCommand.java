package dev.stagedoor.acceptance.target;

import java.io.File;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * The {@code stagedoor} script of this checkout, with a state folder of its own, so that a user's running system is not
 * touched. It never builds: the reactor has built what it runs. What it runs from, a copy of the build, is one for all of them.
 */
public final class StagedoorCommand {

    private final Path root = root();
    private final Path state;

    private StagedoorCommand(Path state) throws IOException {
        this.state = state;
        Files.writeString(state.resolve("build.stamp"), "");
        Path copies = Files.createDirectories(Path.of("target", "acceptance-run").toAbsolutePath());
        Files.createSymbolicLink(state.resolve("run"), copies);
    }

    /** With a state of its own, in which nothing runs. @param name the beginning of the state folder's name */
    public static StagedoorCommand fresh(String name) throws IOException {
        return new StagedoorCommand(Files.createTempDirectory(
                Files.createDirectories(Path.of("target", "acceptance").toAbsolutePath()), name));
    }

    /** What a command printed and how it ended. */
    public record Result(int exitCode, String out, String err) {}

    /** Runs a command to its end, at most three minutes. */
    public Result run(String... arguments) throws IOException {
        return run(Map.of(), arguments);
    }

    /** The same with other environment variables. */
    public Result run(Map<String, String> environment, String... arguments) throws IOException {
        Path out = Files.createTempFile(state, "out", ".txt");
        Path err = Files.createTempFile(state, "err", ".txt");
        ProcessBuilder builder = builder(arguments).redirectOutput(out.toFile()).redirectError(err.toFile());
        builder.environment().putAll(environment);
        Process process = builder.start();
        try {
            if (!process.waitFor(3, TimeUnit.MINUTES)) {
                process.destroyForcibly();
                throw new IOException(String.join(" ", arguments) + " did not end:\n" + Files.readString(out)
                        + Files.readString(err));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
        return new Result(process.exitValue(), Files.readString(out), Files.readString(err));
    }

    /** Runs a command that must succeed; gives what it printed. */
    public String expect(String... arguments) throws IOException {
        Result result = run(arguments);
        if (result.exitCode() != 0) {
            throw new AssertionError(
                    String.join(" ", arguments) + " ended with " + result.exitCode() + ":\n" + result.out()
                            + result.err());
        }
        return result.out();
    }

    /** How the request travelled that was answered so. */
    public String explain(HttpResponse<?> answer) throws IOException {
        return expect("explain", Http.requestId(answer));
    }

    /** Starts a command that stays, such as {@code up}; its output goes to the file. */
    public Process start(Path output, String... arguments) throws IOException {
        return builder(arguments).redirectErrorStream(true).redirectOutput(output.toFile()).start();
    }

    private ProcessBuilder builder(String... arguments) {
        List<String> command = new ArrayList<>(List.of(root.resolve("stagedoor").toString()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).directory(root.toFile());
        builder.redirectInput(new File("/dev/null"));
        builder.environment().put("STAGEDOOR_STATE", state.toString());
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        return builder;
    }

    public Path state() {
        return state;
    }

    /** The checkout: the nearest parent that holds the script. */
    public static Path root() {
        return Stream.iterate(Path.of("").toAbsolutePath(), p -> p != null, Path::getParent)
                .filter(p -> Files.isExecutable(p.resolve("stagedoor"))).findFirst()
                .orElseThrow(() -> new IllegalStateException("Not in a checkout of Stagedoor"));
    }

}
