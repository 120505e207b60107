package dev.stagedoor.emulator.launcher;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** No child outlives its parent. Each test kills a real one. */
class LauncherTest {

    private static final long LIMIT_SECONDS = 5;

    private final List<ProcessHandle> started = new ArrayList<>();

    private record Child(Process parent, ProcessHandle handle, String rest) {}

    @AfterEach
    void end() {
        started.forEach(ProcessHandle::destroyForcibly);
    }

    private Process java(String... arguments) throws IOException {
        List<String> command = new ArrayList<>(
                List.of(ProcessHandle.current().info().command().orElseThrow(), "-Xmx32m",
                        "-cp", System.getProperty("java.class.path")));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        started.add(process.toHandle());
        return process;
    }

    /** The child tells its id in its first line. */
    private Child childOf(Process parent) throws IOException {
        String line = new BufferedReader(new InputStreamReader(parent.getInputStream(), StandardCharsets.UTF_8))
                .readLine();
        String[] words = line.split(" ", 2);
        ProcessHandle child = ProcessHandle.of(Long.parseLong(words[0])).orElseThrow();
        started.add(child);
        assertThat(child.isAlive()).isTrue();
        return new Child(parent, child, words[1]);
    }

    private static void assertEnds(ProcessHandle process) {
        assertThat(process.onExit().orTimeout(LIMIT_SECONDS, TimeUnit.SECONDS)).succeedsWithin(
                java.time.Duration.ofSeconds(LIMIT_SECONDS + 1));
    }

    @Test
    void a_child_ends_when_its_parent_is_killed_with_kill_9() throws Exception {
        Child child = childOf(java(Parent.class.getName()));

        // SIGKILL: the parent can clean nothing up.
        child.parent().destroyForcibly();

        assertEnds(child.handle());
    }

    @Test
    void a_child_ends_when_its_parent_is_terminated() throws Exception {
        Child child = childOf(java(Parent.class.getName()));

        child.parent().destroy();

        assertEnds(child.handle());
    }

    @Test
    void a_child_ends_when_its_parent_lets_go_of_it_even_if_it_hangs_in_a_shutdown_hook() throws Exception {
        Process launched = java(Launcher.class.getName(), Waiting.class.getName(), "a", "b");
        Child child = childOf(launched);

        launched.getOutputStream().close();

        assertEnds(child.handle());
        assertThat(launched.waitFor()).isEqualTo(143);
    }

    @Test
    void what_a_program_started_ends_when_it_exits() throws Exception {
        Process leaving = java(Launcher.class.getName(), Leaving.class.getName());
        long left = Long.parseLong(new BufferedReader(
                new InputStreamReader(leaving.getInputStream(), StandardCharsets.UTF_8)).readLine().split(" ")[0]);

        assertThat(leaving.waitFor()).isEqualTo(3);
        ProcessHandle.of(left).ifPresent(LauncherTest::assertEnds);
    }

    @Test
    void the_program_gets_its_arguments_and_no_input_and_its_failure_is_the_process_s() throws Exception {
        assertThat(childOf(java(Launcher.class.getName(), Waiting.class.getName(), "a", "b")).rest()).isEqualTo("a,b");
        Process failing = java(Launcher.class.getName(), Failing.class.getName());

        String output = new String(failing.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(failing.waitFor()).isEqualTo(1);
        assertThat(output).startsWith("input -1\n").contains("java.io.IOException: as it was");
    }
}
