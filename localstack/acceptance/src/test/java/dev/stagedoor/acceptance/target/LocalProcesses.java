package dev.stagedoor.acceptance.target;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

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
        return java.util.stream.Stream.concat(java.util.stream.Stream.of(emulator), emulator.descendants()).toList();
    }

    /** A child whose command line holds this text; waits up to ten seconds for one. */
    public ProcessHandle awaitNew(String text) throws InterruptedException {
        for (int i = 0; i < 200; i++) {
            List<ProcessHandle> found = emulator.descendants()
                    .filter(p -> p.info().commandLine().or(() -> commandLine(p)).filter(c -> c.contains(text))
                            .isPresent())
                    .toList();
            if (!found.isEmpty()) {
                return found.get(found.size() - 1);
            }
            TimeUnit.MILLISECONDS.sleep(50);
        }
        throw new AssertionError("No child has " + text + " in its command line");
    }

    /** Where the JDK does not give the command line (it is cut at 4 KB), {@code ps} does. */
    private static java.util.Optional<String> commandLine(ProcessHandle process) {
        try {
            Process ps = new ProcessBuilder("ps", "-ww", "-o", "args=", "-p", Long.toString(process.pid())).start();
            return java.util.Optional.of(new String(ps.getInputStream().readAllBytes()));
        } catch (IOException e) {
            return java.util.Optional.empty();
        }
    }
}
