package dev.stagedoor.acceptance.command;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;

import dev.stagedoor.acceptance.target.StagedoorCommand;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** What cannot work is one clear sentence and a non-zero exit. */
class ClearFailureScenario {

    @TempDir
    private Path directory;
    private StagedoorCommand command;

    @BeforeEach
    void aCommand() throws IOException {
        command = StagedoorCommand.fresh("failure");
    }

    @Test
    void aTakenPort() throws IOException {
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            StagedoorCommand.Result result = command.run("up", "--port", Integer.toString(other.getLocalPort()));
            assertThat(result.exitCode()).isNotZero();
            assertThat(result.err()).contains(Integer.toString(other.getLocalPort())).doesNotContain("\tat ");
        }
    }

    @Test
    void aMissingAnOldAndAFutureJdk() throws IOException {
        assertThat(run(Map.of("JAVA_HOME", directory.resolve("none").toString())).err()).contains("no bin/java");
        for (String version : new String[]{"1.8", "11", "26"}) {
            StagedoorCommand.Result result = run(Map.of("JAVA_HOME", jdk(version).toString()));
            assertThat(result.exitCode()).isNotZero();
            assertThat(result.err()).contains("is Java " + version).contains("17 to 25");
        }
    }

    @Test
    void aFolderThatCannotBeWritten() throws IOException {
        Path file = Files.writeString(directory.resolve("file"), "");
        StagedoorCommand.Result result = run(Map.of("STAGEDOOR_STATE", file.resolve("state").toString()));
        assertThat(result.exitCode()).isNotZero();
        assertThat(result.err()).contains("cannot write to " + file);
    }

    @Test
    void nothingThatRuns() throws IOException {
        for (String verb : new String[]{"status", "outputs", "deploy", "rollback", "explain", "destroy"}) {
            StagedoorCommand.Result result = command.run(verb);
            assertThat(result.exitCode()).as(verb).isNotZero();
            assertThat(result.err()).as(verb).contains("./stagedoor up").doesNotContain("\tat ");
        }
    }

    @Test
    void aVerbOrOptionThatIsNone() throws IOException {
        assertThat(command.run("uup").exitCode()).isNotZero();
        assertThat(command.run("uup").err()).contains("Did you mean: stagedoor up");
        assertThat(command.run("up", "--prot", "1").err()).contains("--prot");
    }

    private StagedoorCommand.Result run(Map<String, String> environment) throws IOException {
        return command.run(environment, "status");
    }

    /** Something that says of itself that it is Java of that version. */
    private Path jdk(String version) throws IOException {
        Path home = directory.resolve("jdk-" + version);
        Path java = Files.createDirectories(home.resolve("bin")).resolve("java");
        Files.writeString(java, "#!/bin/sh\necho '    java.specification.version = " + version + "' >&2\n");
        Files.setPosixFilePermissions(java, PosixFilePermissions.fromString("rwxr-xr-x"));
        return home;
    }
}
