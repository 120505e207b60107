package dev.stagedoor.acceptance.conformance;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import dev.stagedoor.acceptance.target.StagedoorCommand;

/**
 * The black-box harness that replays answers recorded on AWS. It is no part of the project and runs on Python, in an environment of its
 * own under {@code target/}.
 */
final class Harness {

    /** Where it is expected, beside the checkout; {@code -Dconformance=PATH} names another place. */
    private static final Path BESIDE = StagedoorCommand.root().resolve("../shared/conformance").normalize();
    private static final Path VENV = Path.of("target/conformance").toAbsolutePath();
    private static final Path REQUIREMENTS = Path.of("conformance/requirements.txt").toAbsolutePath();
    private static final Pattern RESULTS = Pattern.compile("(?m)^results: (\\d+) passed");
    private static final Pattern EVENTS = Pattern.compile("(?m)^events: (\\d+) passed");
    private static final int MAX_MINUTES = 4;

    private final Path folder;
    private final Path python;

    private Harness(Path folder, Path python) {
        this.folder = folder;
        this.python = python;
    }

    /** How a program ended. */
    private record Ended(int exitCode, String output) {}

    /** A harness ready to run; else why there is none, in plain words. */
    record Found(Optional<Harness> harness, String whyNot) {}

    static Found find() throws IOException {
        Path folder = Optional.ofNullable(System.getProperty("conformance")).map(Path::of).orElse(BESIDE);
        if (!Files.isDirectory(folder.resolve("apigw"))) {
            return missing("there is no conformance harness in " + folder);
        }
        Path python = VENV.resolve("bin/python3");
        try {
            if (!Files.exists(python)) {
                Ended made = run(folder, List.of("python3", "-m", "venv", VENV.toString()));
                if (made.exitCode() != 0) {
                    return missing("Python cannot make a virtual environment: " + made.output().strip());
                }
            }
        } catch (IOException e) {
            return missing("there is no python3 here");
        }
        Ended installed = run(folder,
                List.of(python.toString(), "-m", "pip", "install", "--quiet", "-r", REQUIREMENTS.toString()));
        return installed.exitCode() == 0
                ? new Found(Optional.of(new Harness(folder, python)), "")
                : missing("pip cannot install what the harness needs: " + installed.output().strip());
    }

    /**
     * What a replay came to.
     *
     * @param results cases whose answers are right
     * @param events cases whose history of events is right as well; 0 where the kind has none
     */
    record Scores(int results, int events) {}

    /** How many cases of a kind pass at an endpoint. */
    Scores scores(String kind, URI endpoint) throws IOException {
        Ended replay = run(folder.resolve(kind),
                List.of(python.toString(), "replay.py", "--endpoint", endpoint.toString()));
        System.out.println(replay.output());
        Matcher results = RESULTS.matcher(replay.output());
        if (!results.find()) {
            throw new AssertionError("The harness gave no result for " + kind + ": " + replay.output());
        }
        Matcher events = EVENTS.matcher(replay.output());
        return new Scores(Integer.parseInt(results.group(1)), events.find() ? Integer.parseInt(events.group(1)) : 0);
    }

    private static Found missing(String why) {
        return new Found(Optional.empty(), why);
    }

    private static Ended run(Path folder, List<String> command) throws IOException {
        Path output = Files.createTempFile(Files.createDirectories(Path.of("target")), "conformance", ".log");
        Process process = new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true)
                .redirectOutput(output.toFile()).start();
        try {
            if (!process.waitFor(MAX_MINUTES, TimeUnit.MINUTES)) {
                throw new AssertionError(command + " did not end within " + MAX_MINUTES + " minutes");
            }
            return new Ended(process.exitValue(), Files.readString(output));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        } finally {
            process.destroy();
            Files.delete(output);
        }
    }
}
