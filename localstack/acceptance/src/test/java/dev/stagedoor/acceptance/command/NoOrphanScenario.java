package dev.stagedoor.acceptance.command;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

import dev.stagedoor.acceptance.target.LocalProcesses;
import dev.stagedoor.acceptance.target.StagedoorCommand;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

/** However the command ends, nothing of it survives five seconds. */
class NoOrphanScenario {

    private StagedoorCommand command;
    private Path output;
    private Process up;
    private List<ProcessHandle> family;

    @BeforeEach
    void aRunningSystem() throws Exception {
        Assumptions.assumeTrue("embedded".equals(System.getProperty("target", "embedded")));
        command = new StagedoorCommand(Files.createTempDirectory(
                Files.createDirectories(Path.of("target/acceptance").toAbsolutePath()), "orphan"));
        output = command.state().resolve("up.txt");
        up = command.start(output, "up", "--port", Integer.toString(freePort()));
        awaitReady();
        family = LocalProcesses.of(command).all();
        assertThat(family.size()).as("the emulator and the shows service at least").isGreaterThanOrEqualTo(2);
    }

    @AfterEach
    void nothingIsLeft() {
        if (up != null) {
            family.forEach(ProcessHandle::destroyForcibly);
            up.destroyForcibly();
        }
    }

    @Test
    void afterControlC() throws Exception {
        assumeFalse(ignoresInterrupts(up),
                "what runs in a shell's background ignores Ctrl-C, and its children with it");
        new ProcessBuilder("kill", "-INT", Long.toString(up.pid())).start().waitFor();
        everybodyEnds();
    }

    @Test
    void afterAKillOfTheCommand() throws Exception {
        up.destroyForcibly();
        everybodyEnds();
    }

    @Test
    void afterAKillOfTheEmulator() throws Exception {
        family.get(0).destroyForcibly();
        everybodyEnds();
        assertThat(up.exitValue()).isNotZero();
        assertThat(Files.readString(output)).contains("the emulator has ended");
    }

    @Test
    void afterDown() throws Exception {
        command.expect("down");
        everybodyEnds();
        assertThat(command.expect("down")).contains("Nothing runs");
    }

    /** A shell without job control starts what it puts into the background like this, and no program can undo it. */
    private static boolean ignoresInterrupts(Process process) throws IOException {
        Path status = Path.of("/proc", Long.toString(process.pid()), "status");
        if (!Files.exists(status)) {
            return false;
        }
        String ignored = Files.readAllLines(status).stream().filter(line -> line.startsWith("SigIgn:")).findFirst()
                .orElse("SigIgn: 0").substring("SigIgn:".length()).strip();
        return (Long.parseUnsignedLong(ignored, 16) >> 1 & 1) == 1;
    }

    private void everybodyEnds() throws InterruptedException {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(5);
        while (System.nanoTime() < deadline && (up.isAlive() || family.stream().anyMatch(ProcessHandle::isAlive))) {
            TimeUnit.MILLISECONDS.sleep(50);
        }
        assertThat(up.isAlive()).as("the command lives").isFalse();
        assertThat(family).as("survivors").noneMatch(ProcessHandle::isAlive);
    }

    private void awaitReady() throws IOException, InterruptedException {
        for (int i = 0; i < 1_200; i++) {
            if (Files.exists(output) && Files.readString(output).contains("ready in")) {
                return;
            }
            assertThat(up.isAlive()).as(() -> {
                try {
                    return Files.readString(output);
                } catch (IOException e) {
                    return e.toString();
                }
            }).isTrue();
            TimeUnit.MILLISECONDS.sleep(100);
        }
        throw new AssertionError("not ready after two minutes:\n" + Files.readString(output));
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
