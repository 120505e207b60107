package dev.stagedoor.emulator.server;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stagedoor.emulator.core.Json;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** The emulator in a JVM of its own. */
@Timeout(60)
class MainTest {

    @TempDir
    Path directory;

    private Process start(String... args) throws IOException {
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1", "-cp", System.getProperty("java.class.path"), Main.class.getName(),
                        "--work-directory", directory.toString()));
        command.addAll(List.of(args));
        return new ProcessBuilder(command).start();
    }

    private List<Path> left() throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.toList();
        }
    }

    @Test
    void one_line_says_that_it_is_ready_and_a_signal_ends_it_cleanly() throws Exception {
        Process process = start("--port", "0");
        try (BufferedReader output = process.inputReader()) {
            JsonNode ready = Json.parse(output.readLine());
            assertThat(ready.path("ready").asBoolean()).isTrue();
            assertThat(ready.path("pid").asLong()).isEqualTo(process.pid());
            int port = Integer.parseInt(ready.path("endpoint").asText().replace("http://127.0.0.1:", ""));
            assertThat(RawHttp.get(port, "/_stagedoor/health", "localhost")).startsWith("HTTP/1.1 200");
            assertThat(left()).hasSize(1);

            process.toHandle().destroy();

            assertThat(process.waitFor(10, TimeUnit.SECONDS)).isTrue();
            assertThat(output.readLine()).isNull();
            assertThat(left()).isEmpty();
        } finally {
            process.destroyForcibly();
        }
    }

    @Test
    void a_taken_port_is_one_clear_sentence_and_exit_code_1() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            Process process = start("--port", Integer.toString(taken.getLocalPort()));
            String error = new String(process.getErrorStream().readAllBytes());

            assertThat(process.waitFor()).isEqualTo(1);
            // From JDK 24 on the JVM itself warns of what Netty calls.
            assertThat(error.lines().filter(line -> !line.startsWith("SLF4J") && !line.startsWith("WARNING:")))
                    .singleElement().asString()
                    .startsWith("Port " + taken.getLocalPort() + " is taken");
            assertThat(process.getInputStream().readAllBytes()).isEmpty();
            assertThat(left()).isEmpty();
        }
    }

    @Test
    void an_unknown_option_or_a_bad_value_is_said_and_exit_code_2() throws Exception {
        for (String[] args : new String[][]{{"--prot", "1"}, {"--port", "x"}, {"--port", "70000"}, {"--port"}}) {
            Process process = start(args);
            assertThat(new String(process.getErrorStream().readAllBytes())).contains(args[0]).hasLineCount(1);
            assertThat(process.waitFor()).isEqualTo(2);
        }
    }
}
