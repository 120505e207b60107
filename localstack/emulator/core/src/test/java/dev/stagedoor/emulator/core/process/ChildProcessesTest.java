package dev.stagedoor.emulator.core.process;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@Timeout(60)
class ChildProcessesTest {

    private static final int SECONDS = 5;

    @TempDir
    Path directory;

    private record Seen(List<String> lines, List<ProcessHandle> processes) {}

    /** Reads what the child prints up to its process ids. */
    private static Seen read(BufferedReader output) throws IOException {
        List<String> lines = new ArrayList<>();
        for (String line = output.readLine(); line != null; line = output.readLine()) {
            lines.add(line);
            if (line.startsWith("pids ")) {
                List<ProcessHandle> processes = Arrays.stream(line.substring(5).split(" "))
                        .map(pid -> ProcessHandle.of(Long.parseLong(pid)).orElseThrow()).toList();
                return new Seen(lines, processes);
            }
        }
        throw new AssertionError("The child ended early: " + lines);
    }

    private static void assertEnded(List<ProcessHandle> processes) throws Exception {
        for (ProcessHandle process : processes) {
            try {
                process.onExit().get(SECONDS, TimeUnit.SECONDS);
            } catch (TimeoutException e) {
                process.destroyForcibly();
                throw new AssertionError("Still running after " + SECONDS + " s: " + process.info(), e);
            }
        }
    }

    @Test
    void a_child_and_its_own_children_end_with_a_parent_that_is_killed() throws Exception {
        ProcessBuilder builder = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx32m", "-cp", System.getProperty("java.class.path"), ParentMain.class.getName(),
                directory.toString());
        builder.environment().put("AWS_SECRET_ACCESS_KEY", "real");
        Process parent = builder.redirectErrorStream(true).start();
        Seen seen = read(parent.inputReader());
        assertThat(seen.processes()).hasSize(2).allMatch(ProcessHandle::isAlive);

        parent.destroyForcibly();

        assertEnded(seen.processes());
    }

    @Test
    void a_child_sees_its_own_environment_and_nothing_of_the_parents() throws Exception {
        try (ChildProcesses processes = new ChildProcesses()) {
            Process child = processes.start(spec());
            Seen seen = read(child.inputReader());

            assertThat(System.getenv()).as("the parent has what must not be inherited")
                    .containsKey("AWS_ACCESS_KEY_ID");
            assertThat(seen.lines()).filteredOn(line -> line.startsWith("env ")).containsExactlyInAnyOrder(
                    "env OWN=mine",
                    "env TZ=Europe/Paris", "env LANG=en_US.UTF-8", "env AWS_CONFIG_FILE=/nonexistent",
                    "env AWS_SHARED_CREDENTIALS_FILE=/nonexistent", "env AWS_EC2_METADATA_DISABLED=true");
            assertThat(seen.lines()).contains("home " + directory);
        }
    }

    @Test
    void closing_ends_every_child_and_nothing_can_be_started_after_it() throws Exception {
        ChildProcesses processes = new ChildProcesses();
        Seen seen = read(processes.start(spec()).inputReader());

        processes.close();

        assertEnded(seen.processes());
        assertThatThrownBy(() -> processes.start(spec())).isInstanceOf(IOException.class)
                .hasMessageContaining("test-child");
    }

    private ChildProcesses.JvmSpec spec() {
        return new ChildProcesses.JvmSpec("test-child", List.of("-Xmx32m"),
                List.of(ChildProcesses.location(ChildMain.class)), ChildMain.class.getName(), List.of(),
                Map.of("OWN", "mine", "TZ", "Europe/Paris", "AWS_CONFIG_FILE", "/home/me/.aws/config"), directory);
    }
}
