package dev.stagedoor.emulator.server;

import java.io.BufferedReader;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

import dev.stagedoor.emulator.core.Json;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.sfn.SfnClient;
import software.amazon.awssdk.services.sfn.model.ExecutionStatus;

import static org.assertj.core.api.Assertions.assertThat;

/** A machine with many processors does more at once, and has no more heap for it: the emulator as the laptop starts it, with sixteen of them. */
@Timeout(120)
class ManyProcessorsWireTest {

    /** Three texts of 14 MB each that are held while something else is worked out. */
    private static final String HEAVY = """
            {"QueryLanguage": "JSONata", "StartAt": "Heavy", "States": {"Heavy": {"Type": "Pass", "End": true, "Output":
              "{% ($a := $pad('', 6900000, 'é'); $b := $pad('', 6900000, 'ж'); $c := $pad('', 6900000, 'я');
              $n := $sum($map([1..60000], function($v) { $v + 1 })); $length($a & '') + $n) %}"}}}
            """.replace("\n", " ");

    @TempDir
    Path directory;

    @Test
    void heavy_expressions_of_many_executions_do_not_end_the_emulator() throws Exception {
        Process emulator = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:ActiveProcessorCount=16", "-XX:+UseSerialGC", "-Xmx192m", "-XX:+ExitOnOutOfMemoryError", "-cp",
                System.getProperty("java.class.path"), Main.class.getName(), "--work-directory", directory.toString(),
                "--port", "0").redirectError(ProcessBuilder.Redirect.DISCARD).start();
        try (BufferedReader output = emulator.inputReader();
                SfnClient states = Sdk.client(SfnClient.builder(),
                        URI.create(Json.parse(output.readLine()).path("endpoint").asText()), Sdk.ROOT)) {
            String machine = states.createStateMachine(r -> r.name("heavy").definition(HEAVY)
                    .roleArn("arn:aws:iam::000000000000:role/nobody-is-called")).stateMachineArn();

            List<String> executions = IntStream.range(0, 32)
                    .mapToObj(i -> states.startExecution(r -> r.stateMachineArn(machine)).executionArn()).toList();

            for (String execution : executions) {
                assertThat(end(states, execution)).isIn(ExecutionStatus.SUCCEEDED, ExecutionStatus.FAILED);
            }
            assertThat(emulator.isAlive()).isTrue();
        } finally {
            emulator.destroyForcibly();
        }
    }

    private static ExecutionStatus end(SfnClient states, String execution) throws InterruptedException {
        ExecutionStatus status;
        while ((status = states.describeExecution(r -> r.executionArn(execution))
                .status()) == ExecutionStatus.RUNNING) {
            TimeUnit.MILLISECONDS.sleep(100);
        }
        return status;
    }
}
