package dev.stagedoor.acceptance.target;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import static org.assertj.core.api.Assertions.assertThat;

/** The processes of an embedded target. */
public final class LocalProcesses {

    private static final Pattern PID = Pattern.compile("\"pid\":(\\d+)");

    private final ProcessHandle emulator;

    private LocalProcesses(ProcessHandle emulator) {
        this.emulator = emulator;
    }

    public static LocalProcesses of(Target target) throws IOException {
        return of(target.command());
    }

    public static LocalProcesses of(StagedoorCommand command) throws IOException {
        Matcher pid = PID.matcher(Files.readString(command.state().resolve("emulator.json")));
        if (!pid.find()) {
            throw new IOException("No pid in the state file");
        }
        return new LocalProcesses(ProcessHandle.of(Long.parseLong(pid.group(1))).orElseThrow());
    }

    public ProcessHandle emulator() {
        return emulator;
    }

    /** The emulator and everything under it. */
    public List<ProcessHandle> all() {
        return Stream.concat(Stream.of(emulator), emulator.descendants()).toList();
    }

    /** Five seconds are given to all of them to end; whoever lives then is named. */
    public static void assertEnd(Collection<ProcessHandle> family) throws InterruptedException {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(5);
        while (System.nanoTime() < deadline && family.stream().anyMatch(ProcessHandle::isAlive)) {
            TimeUnit.MILLISECONDS.sleep(50);
        }
        assertThat(family).as("survivors").noneMatch(ProcessHandle::isAlive);
    }

    /** A child whose command line holds this text; waits up to ten seconds for one. */
    public ProcessHandle awaitNew(String text) throws InterruptedException {
        return awaitNew(text, List.of());
    }

    /** The same, but for those that were there before. */
    public ProcessHandle awaitNew(String text, Collection<ProcessHandle> before) throws InterruptedException {
        for (int i = 0; i < 200; i++) {
            List<ProcessHandle> found = children(text).stream().filter(child -> !before.contains(child)).toList();
            if (!found.isEmpty()) {
                return found.get(found.size() - 1);
            }
            TimeUnit.MILLISECONDS.sleep(50);
        }
        throw new AssertionError("No child has " + text + " in its command line");
    }

    /** The children whose command line holds this text. */
    public List<ProcessHandle> children(String text) {
        return emulator.descendants().filter(
                p -> p.info().commandLine().or(() -> commandLine(p)).filter(c -> c.contains(text)).isPresent())
                .toList();
    }

    /** Where the JDK does not give the command line (it is cut at 4 KB), {@code ps} does. */
    private static Optional<String> commandLine(ProcessHandle process) {
        try {
            Process ps = new ProcessBuilder("ps", "-ww", "-o", "args=", "-p", Long.toString(process.pid())).start();
            return Optional.of(new String(ps.getInputStream().readAllBytes()));
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
