package dev.stagedoor.acceptance.command;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import dev.stagedoor.acceptance.target.LocalProcesses;
import dev.stagedoor.acceptance.target.StagedoorCommand;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

/**
 * However the command ends, nothing of it survives five seconds: here an emulator with one function ({@link DestroyScenario} kills the
 * whole theatre).
 */
class NoOrphanScenario {

    private StagedoorCommand command;
    private Path output;
    private Process up;
    /** Empty where the beginning failed; the emulator goes with the command then. */
    private List<ProcessHandle> family = List.of();

    @BeforeEach
    void anEmulatorWithAFunctionThatRan() throws Exception {
        Assumptions.assumeTrue("embedded".equals(System.getProperty("target", "embedded")));
        command = StagedoorCommand.fresh("orphan");
        output = command.state().resolve("up.txt");
        int port = freePort();
        up = command.start(output, "up", "--no-deploy", "--port", Integer.toString(port));
        awaitReady();
        OwnFunction.invoke(URI.create("http://127.0.0.1:" + port));
        family = LocalProcesses.of(command).all();
        assertThat(family.size()).as("the emulator and a sandbox at least").isGreaterThanOrEqualTo(2);
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
        LocalProcesses.assertEnd(Stream.concat(Stream.of(up.toHandle()), family.stream()).toList());
    }

    private void awaitReady() throws IOException, InterruptedException {
        for (int i = 0; i < 2_400; i++) {
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
            TimeUnit.MILLISECONDS.sleep(50);
        }
        throw new AssertionError("not ready after two minutes:\n" + Files.readString(output));
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
